import type { Code } from 'mdast';
import { bundledLanguages, bundledLanguagesAlias } from 'shiki/langs';
import { visit } from 'unist-util-visit';
import type { Draft, Transform } from '../draft.ts';
import type { Edit } from '../edit.ts';
import { guessLanguage, isShell, PLAIN } from '../languages.ts';
import { prefixAt } from '../lines.ts';
import { placeOf } from '../parse.ts';

/** Gives every code fence a language that the highlighter knows, and shell lines their own. */
export const codeFences: Transform = {
  rule: '代码',
  edits(draft: Draft) {
    const edits: Edit[] = [];
    visit(draft.tree, 'code', (code) => {
      const edit = /^\s*(?:[`~]{3})/.test(draft.text.slice(placeOf(code).start))
        ? relabelled(draft, code)
        : fenced(draft, code);
      if (edit) edits.push(edit);
    });
    return edits;
  },
};

function relabelled(draft: Draft, code: Code): Edit | undefined {
  const { start } = placeOf(code);
  const line = draft.text.slice(start, draft.text.indexOf('\n', start));
  const marks = /^[`~]+/.exec(line)?.[0] ?? '```';
  const [language, say, decide] = labelFor(code);
  if (language === undefined) return undefined;
  const meta = code.meta && /^\w+="|^\{/.test(code.meta) ? ` ${code.meta}` : '';
  return {
    start,
    end: start + line.length,
    text: `${marks}${language}${meta}`,
    say: say ?? '',
    decide,
  };
}

/** The language that a fence should have, with what to say of it; undefined where it is right. */
function labelFor(code: Code): [string | undefined, string?, string?] {
  const written = code.lang ?? '';
  const plain = written.replace(/^\{?\.?|[:{}].*$/g, '').toLowerCase();
  if (/^(?:python|py|python3)$/.test(plain) && isShell(code.value))
    return ['bash', `标成 ${written} 的是命令行，改成 bash`];
  if (written === '') {
    const guess = guessLanguage(code.value);
    return [guess, `没有写语言的代码，按内容标成 ${guess}`, `这段代码的语言是不是 ${guess}`];
  }
  if (known(written)) return [undefined];
  if (plain !== written && known(plain)) return [plain, `语言“${written}”写成 ${plain}`];
  const guess = guessLanguage(code.value);
  return [guess, `不认识代码语言“${written}”，改成 ${guess}`, `这段代码的语言是不是 ${guess}`];
}

function known(language: string): boolean {
  return (
    language === 'mermaid' ||
    PLAIN.has(language) ||
    language in bundledLanguages ||
    language in bundledLanguagesAlias
  );
}

/** Code that is set off by four blanks: MDX does not know it; Chinese prose is only indented. */
function fenced(draft: Draft, code: Code): Edit {
  const place = placeOf(code);
  const lineStart = draft.text.lastIndexOf('\n', place.start - 1) + 1;
  const nested = draft.text.slice(lineStart, place.start).trim() !== '';
  const indent = nested ? prefixAt(draft.text, place.start) : '';
  const chunks = code.value.split(/\n\s*\n(?=\S)/);
  const isProse = (chunk: string) =>
    chunk.split('\n').every((line) => /\p{Script=Han}.*[。，；：！？]$/u.test(line));
  const blocks = chunks.flatMap((chunk) =>
    isProse(chunk) ? [chunk] : [`\`\`\`${guessLanguage(chunk)}\n${chunk}\n\`\`\``],
  );
  const say = chunks.every(isProse)
    ? '段首的空格会被当成代码，删去'
    : '缩进的代码改成围栏，缩进的文字改成段落';
  const text = blocks.join('\n\n').replaceAll('\n', `\n${indent}`);
  return { ...place, start: nested ? place.start : lineStart, text, say };
}
