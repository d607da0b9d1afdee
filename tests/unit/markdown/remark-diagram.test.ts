import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Element, Root as HastRoot, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import type { Root } from 'mdast';
import { VFile } from 'vfile';
import { remarkDiagram } from '../../../src/markdown/remark-diagram.ts';
import { renderArticle } from '../../support/render.ts';

const META = 'id="flywheel" title="平台飞轮 & 泄漏" desc="用户带来数据，<数据>改进模型。"';
const SOURCE = 'flowchart LR\n  A[用户] --> B[(数据)]\n';

function fence(meta: string, source: string): string {
  return `\`\`\`mermaid ${meta}\n${source.trimEnd()}\n\`\`\`\n`;
}

async function page(text: string): Promise<HastRoot> {
  const { html, problems } = await renderArticle(text);
  assert.deepEqual(problems, []);
  return fromHtml(html, { fragment: true });
}

function one(selector: string, tree: Nodes): Element {
  const found = select(selector, tree);
  assert.ok(found, selector);
  return found;
}

describe('a diagram in an article', () => {
  it('is a drawing with a name and a description, in a numbered figure', async () => {
    const tree = await page(
      `## 2 平台 [#platform]\n\n${fence(META, SOURCE)}\n见 [](#fig-flywheel)。\n`,
    );
    const figure = one('figure#fig-flywheel[data-diagram]', tree);
    const svg = one('.diagram-scroll > svg[role=img]', figure);
    const named = (name: string) =>
      textOf(one(`#${String(svg.properties[name] ?? '').trim()}`, svg));
    assert.equal(named('ariaLabelledBy'), '平台飞轮 & 泄漏');
    assert.equal(named('ariaDescribedBy'), '用户带来数据，<数据>改进模型。');
    assert.equal(textOf(one('figcaption', figure)), '图\u00a02-1平台飞轮 & 泄漏');
    assert.equal(textOf(one('a[href="#fig-flywheel"]', tree)), '图\u00a02-1');
  });

  it('keeps the names of SVG as they are written', async () => {
    const { html } = await renderArticle(fence(META, SOURCE));
    for (const name of ['viewBox', 'refX', 'markerWidth', 'markerUnits', 'text-anchor']) {
      assert.match(html, new RegExp(` ${name}="`), name);
    }
  });

  it('has ids of its own, however many are on the page', async () => {
    const second = META.replace('flywheel', 'second');
    const tree = await page(`${fence(META, SOURCE)}\n${fence(second, SOURCE)}`);
    const ids = selectAll('[id]', tree).map(({ properties }) => String(properties.id));
    assert.equal(new Set(ids).size, ids.length);
    for (const figure of selectAll('figure', tree)) {
      const target = /#(.+)\)/.exec(String(one('[marker-end]', figure).properties.markerEnd))?.[1];
      assert.ok(select(`[id="${target}"]`, figure), target);
    }
  });

  it('can be scrolled by keyboard where it may be wider than the screen, and only there', async () => {
    const wide = 'flowchart LR\n  A[一二三四五六] --> B[一二三四五六] --> C[一二三四五六]';
    const tree = await page(
      `${fence(META, SOURCE)}\n${fence(META.replace('flywheel', 'wide'), wide)}`,
    );
    assert.equal(one('#fig-flywheel > .diagram-scroll', tree).properties.tabIndex, undefined);
    const { tabIndex, role, ariaLabel } = one('#fig-wide > .diagram-scroll', tree).properties;
    assert.deepEqual([tabIndex, role, !!ariaLabel], [0, 'region', true]);
  });

  it('stands inside a list too', async () => {
    const indented = fence(META, SOURCE).replace(/^/gm, '  ').trim();
    const tree = await page(`- 一\n\n  ${indented}\n`);
    assert.ok(select('li figure svg', tree));
  });
});

describe('a diagram while writing', () => {
  const code = (meta: string, value: string): Root => ({
    type: 'root',
    children: [{ type: 'code', lang: 'mermaid', meta, value }],
  });

  it('is left to the browser', async () => {
    const tree = code(META, SOURCE);
    const file = new VFile({ path: 'article/index.mdx' });
    await remarkDiagram({ live: true })(tree, file);
    assert.equal(file.data.problems, undefined);
    assert.match(JSON.stringify(tree), /"className":\["mermaid"\]/);
  });

  it('is told where its source is wrong, unless whoever asks has tried it', async () => {
    const wrong = 'flowchart LR\n  A -->|x B';
    const file = new VFile({ path: 'article/index.mdx' });
    await remarkDiagram({ live: true })(code(META, wrong), file);
    assert.match(file.data.problems?.[0]?.message ?? '', /第 2 行/);
    const trusted = new VFile({ path: 'article/index.mdx' });
    await remarkDiagram({ trusted: true })(code(META, wrong), trusted);
    assert.equal(trusted.data.problems, undefined);
  });

  it('must have a title and a description all the same', async () => {
    const file = new VFile({ path: 'article/index.mdx' });
    await remarkDiagram({ live: true })(code('', SOURCE), file);
    assert.equal(file.data.problems?.length, 1);
  });
});

describe('a mistake in a diagram', () => {
  const mistakes: [name: string, text: string, place: [number, number], words: RegExp][] = [
    [
      'a line that does not parse',
      `一段。\n\n${fence(META, 'flowchart LR\n  A --> B\n  A -->|x B[c]')}`,
      [6, 9],
      /第 3 行“A -->\|x B\[c\]”读不懂/,
    ],
    [
      'the same inside a list',
      `- 一\n\n  ${fence(META, 'flowchart LR\n  A -->|x B[c]').replace(/\n/g, '\n  ').trim()}\n`,
      [5, 11],
      /第 2 行/,
    ],
    [
      'a colour',
      fence(META, 'flowchart LR\n  A --> B\n  style A fill:#f96'),
      [4, 16],
      /写死了颜色“#f96”/,
    ],
    ['no description', fence('id="a" title="图"', SOURCE), [1, 1], /缺少 desc/],
    ['nothing said at all', fence('', SOURCE), [1, 1], /缺少 id、title、desc/],
    ['an id in Chinese', fence('id="飞轮" title="图" desc="图。"', SOURCE), [1, 1], /id“飞轮”/],
    [
      'the same id twice',
      `${fence(META, SOURCE)}\n${fence(META, SOURCE)}`,
      [6, 1],
      /“flywheel”在本文里用了两次/,
    ],
  ];
  for (const [name, text, place, words] of mistakes) {
    it(`is told at its place: ${name}`, async () => {
      const { problems } = await renderArticle(text);
      assert.equal(problems.length, 1);
      const [problem] = problems;
      assert.deepEqual([problem?.line, problem?.column], place);
      assert.equal(problem?.rule, '图');
      assert.match(problem?.message ?? '', words);
      assert.ok(problem?.cure);
    });
  }

  it('does not hide the next one', async () => {
    const { problems } = await renderArticle(
      `${fence(META, 'flowchart LR\n  A -->|')}\n${fence('id="b"', 'pie\n  "甲" : 乙')}`,
    );
    assert.deepEqual(
      problems.map(({ line }) => line),
      [3, 6, 8],
    );
  });
});
