import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codeToHtml, createCssVariablesTheme } from 'shiki';
import { codeFrame } from '../../../src/markdown/code-frame.ts';

const theme = createCssVariablesTheme({ name: 'paper', variablePrefix: '--code-' });

function framed(code: string, meta = ''): Promise<string> {
  return codeToHtml(code, {
    lang: 'ts',
    theme,
    meta: { __raw: meta },
    transformers: [codeFrame],
  });
}

describe('The frame of a code block', () => {
  it('names the file and the language, and hides the copy button until it works', async () => {
    const html = await framed('const a = 1;', 'title="a.ts"');
    assert.match(html, /^<figure data-code="" data-language="ts"><figcaption/);
    assert.match(html, /<span class="code-title">a\.ts<\/span>.*>TypeScript</);
    assert.match(html, /<button type="button" data-copy="" hidden[^>]*>复制<\/button>/);
  });

  it('marks the lines that the author names, and no other', async () => {
    const html = await framed('a\nb\nc\nd\ne', '{2,4-5}');
    const marked = [...html.matchAll(/<span class="line( marked)?">/g)].map(([, mark]) => !!mark);
    assert.deepEqual(marked, [false, true, false, true, true]);
  });

  it('keeps every character of the code, in fewer elements than the highlighter makes', async () => {
    const code = 'export function f(a: number) {\n  return (a + 1) * 2; // 汉字 <b>\n}';
    const html = await framed(code);
    const text = html
      .slice(html.indexOf('<pre'))
      .replace(/<[^>]+>/g, '')
      .replace(/&#x3C;/g, '<');
    assert.equal(text, code);
    const plain = await codeToHtml(code, { lang: 'ts', theme });
    const elements = (page: string) =>
      page.slice(page.indexOf('<pre')).match(/<span/g)?.length ?? 0;
    assert.ok(elements(html) < elements(plain), `${elements(html)} of ${elements(plain)}`);
    assert.doesNotMatch(html, /--code-foreground\)">[^<]*<\/span><span/);
  });
});
