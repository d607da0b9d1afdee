import type { RootContent } from 'mdast';
import type { Draft, Transform } from '../draft.ts';
import type { Edit } from '../edit.ts';
import { guessLanguage, isMermaid } from '../languages.ts';
import { span } from '../sections.ts';

/** What a chat window prints above a block of code, and leaves behind when it is copied. */
const LABEL =
  /^(python|bash|shell|java|javascript|typescript|js|ts|json|sql|cpp|c\+\+|go|rust|yaml|html|css|mermaid|latex|text)[ \t]*\n(?:[ \t]*(?:复制代码|复制|copy(?: code)?)[ \t]*\n)?/i;
const LANGUAGES = new Set(['python', 'java', 'cpp', 'go', 'ts', 'js', 'sql']);

/** Code that was pasted into the text without a fence: Markdown would run its lines together. */
export const looseCode: Transform = {
  rule: '代码',
  edits(draft: Draft) {
    const edits: Edit[] = [];
    const blocks = draft.tree.children;
    for (let i = 0; i < blocks.length; i++) {
      const block = blocks[i] as RootContent;
      const label = labelOf(draft, block);
      const language = label?.language ?? languageOf(draft, block);
      if (!language) continue;
      let last = i;
      while (language !== 'mermaid' && goesOn(draft, blocks[last + 1])) last++;
      const place = span(blocks.slice(i, last + 1));
      i = last;
      edits.push({
        ...place,
        text: `\`\`\`${language}\n${draft.text.slice(place.start + (label?.length ?? 0), place.end)}\n\`\`\``,
        say: `没有围栏的代码放进围栏，按内容标成 ${language}`,
        decide: '围栏里是不是正好这段代码',
      });
    }
    return edits;
  },
};

/** The name of a language on a line of its own above what may be code in it. */
function labelOf(draft: Draft, block: RootContent) {
  if (block.type !== 'paragraph') return undefined;
  const [whole = '', name = ''] = LABEL.exec(sourceOf(draft, block)) ?? [];
  const code = sourceOf(draft, block).slice(whole.length);
  if (whole === '' || code === '') return undefined;
  const language = name.toLowerCase().replace('c++', 'cpp');
  const fits = language === 'mermaid' ? isMermaid(code) : !hasWords(code);
  return fits ? { language, length: whole.length } : undefined;
}

/** The language of a paragraph of two lines or more that is code; undefined where it is text. */
function languageOf(draft: Draft, block: RootContent): string | undefined {
  if (block.type !== 'paragraph') return undefined;
  const source = sourceOf(draft, block);
  if (!source.includes('\n') || /`/.test(source) || hasWords(source)) return undefined;
  const language = guessLanguage(source);
  const marked = source.split('\n').filter((line) => /[=(){}:;]|^\s{2,}\S/.test(line)).length;
  return LANGUAGES.has(language) && marked * 2 >= source.split('\n').length ? language : undefined;
}

/** Further lines of the code below a blank line, which Markdown may take for indented code. */
function goesOn(draft: Draft, block: RootContent | undefined): boolean {
  if (block?.type === 'code') return !/^\s*[`~]{3}/.test(sourceOf(draft, block));
  if (block?.type !== 'paragraph') return false;
  const source = sourceOf(draft, block);
  return /[=(){}:;]/.test(source) && /^[\x20-\x7e]/.test(source) && !hasWords(source);
}

/** Chinese outside of comments and strings. */
function hasWords(code: string): boolean {
  return /\p{Script=Han}/u.test(code.replace(/(?:#|\/\/|--).*|"[^"\n]*"|'[^'\n]*'/g, ''));
}

const sourceOf = (draft: Draft, block: RootContent): string => {
  const { start, end } = span([block]);
  return draft.text.slice(start, end);
};
