import type { Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import type { Check, Finding } from './article.ts';
import type { ProseBlock } from './prose.ts';
import { around } from './stray-markup.ts';

/**
 * A space between a Chinese character and a letter, a digit or a per cent sign: there the style sheet
 * sets the gap (styles/chinese.css). Beside other marks (−, ¥, ₁), code and formulas it sets none.
 */
const TYPED =
  /(?<=\p{Script=Han}) (?=[\p{Lu}\p{Ll}\p{Nd}])|(?<=[\p{Lu}\p{Ll}\p{Nd}%‰]) (?=\p{Script=Han})/gu;
/** 4.2 市场, A.1 工具 and 附录 A 工具: what follows a heading's number is no part of it. */
const NUMBER = /^(?:附录 [A-Z]|(?:[A-Z]\.)?\d+(?:\.\d+)*) /;
/** Attributes and words of a diagram's opening line that are printed or read aloud. */
const WORDS = /\b(?:title|caption|alt|desc|at)="([^"]*)"/g;

/** Where in a text a space was typed that the style sheet sets. */
export function typedSpacesIn(text: string): number[] {
  return [...text.matchAll(TYPED)].map(({ index }) => index);
}

/** What is wrong with such a space and what to do about it. */
export function typedSpace(text: string, index: number): Omit<Finding, 'at'> {
  return {
    rule: '空格',
    message: `汉字与西文、数字之间打了空格：“${around(text, index)}”。`,
    cure: '删掉这个空格，间隙由样式表加。',
  };
}

/** Spaces typed between Chinese and Latin or digits, in running text and in words of attributes. */
export const typedSpaces: Check = ({ tree, source, prose }) =>
  [...prose.flatMap(inBlock), ...inAttributes(tree, source)].map((finding) => ({
    ...finding,
    house: true,
  }));

function inBlock({ kind, text, places }: ProseBlock): Finding[] {
  const label = kind === 'heading' ? (NUMBER.exec(text)?.[0].length ?? 0) : 0;
  return typedSpacesIn(text)
    .filter((index) => index >= label)
    .map((index) => ({ at: places[index] ?? 0, ...typedSpace(text, index) }));
}

function inAttributes(tree: Root, source: string): Finding[] {
  const findings: Finding[] = [];
  visit(tree, ['code', 'mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
    const start = node.position?.start.offset ?? 0;
    const opening = openingOf(node.type, source.slice(start, node.position?.end.offset));
    for (const { 0: whole, 1: words = '', index } of opening.matchAll(WORDS)) {
      const from = start + index + whole.length - words.length - 1;
      for (const space of typedSpacesIn(words))
        findings.push({ at: from + space, ...typedSpace(words, space) });
    }
  });
  return findings;
}

/** The fence's first line; of a tag all before its end, which no text in quotation marks holds. */
function openingOf(type: string, text: string): string {
  const end = type === 'code' ? text.indexOf('\n') : text.replace(/"[^"]*"/g, blank).indexOf('>');
  return end < 0 ? text : text.slice(0, end);
}

const blank = (quoted: string) => ' '.repeat(quoted.length);
