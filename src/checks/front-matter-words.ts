import { isMap, isScalar, isSeq, type Scalar } from 'yaml';
import { anchorsOf } from '../articles/anchors.ts';
import { closest, editDistance } from '../problems/closest.ts';
import type { Problem } from '../problems/problem.ts';
import type { FrontMatter } from './front-matter.ts';

/** Markup in a field is printed as it stands. */
const MARKUP = /\*\*|`|\]\(|<\/?[A-Za-z]|\\[a-z]+|(?<!\\)\$[^$]*\$|\ufffd/;
/** What may hold a dollar or a quoted bracket because it is a path or a name. */
const NO_WORDS = new Set(['id', 'where', 'published', 'updated', 'date', 'order']);

/** What a reader sees of the front matter: no markup in its words, and corrections that lead somewhere. */
export function frontMatterWords(file: string, text: string, front: FrontMatter): Problem[] {
  const anchors = anchorsOf(text);
  const problems: Problem[] = [];
  for (const { key, scalar } of scalarsOf(front)) {
    const value = String(scalar.value);
    const place = { file, ...placeOf(scalar, front) };
    const markup = NO_WORDS.has(key) ? null : MARKUP.exec(value);
    if (markup) {
      problems.push({
        ...place,
        rule: '数据',
        message: `“${key}”里的“${markup[0]}”会照样印出来。`,
        cure: '这里只写文字，不用 Markdown、公式和标签。',
      });
    }
    if (key === 'id') problems.push(...mistyped(place, value, text));
    if (key !== 'where' || anchors.has(value.slice(1))) continue;
    problems.push({
      ...place,
      rule: '链接',
      message: `本文里没有“${value}”这个位置。`,
      cure: `检查标题末尾的 [#id]${closest(value.slice(1), [...anchors.keys()], '，或改成')}。`,
    });
    problems.push(...nearMisses(file, value.slice(1), anchors));
  }
  return problems;
}

/** The other end: a place whose id was perhaps mistyped, so that what points to it is lost. */
function nearMisses(file: string, id: string, anchors: ReadonlyMap<string, number>): Problem[] {
  return [...anchors]
    .filter(([anchor]) => editDistance(anchor, id) <= 2)
    .map(([anchor, line]) => ({
      file,
      line,
      column: 1,
      rule: '链接',
      message: `没有“#${id}”，这里却有“#${anchor}”。`,
      cure: '两处的 id 只差一点，改成一样。',
    }));
}

/** A correction that the text never names, while it names one that is almost the same. */
function mistyped(
  place: Pick<Problem, 'file' | 'line' | 'column'>,
  id: string,
  text: string,
): Problem[] {
  const named = [...text.matchAll(/<Correction\b[^>]*?\bid="([^"]+)"/g)].map(
    ([, name = '']) => name,
  );
  const near = named.find((name) => name !== id && editDistance(name, id) <= 2);
  if (!near || named.includes(id)) return [];
  return [
    {
      ...place,
      rule: '勘误',
      message: `正文里没有“${id}”，却有“${near}”。`,
      cure: '两处的 id 只差一点，改成一样。',
    },
  ];
}

interface Field {
  key: string;
  scalar: Scalar;
}

function scalarsOf({ document }: FrontMatter): Field[] {
  const fields: Field[] = [];
  const walk = (node: unknown, key: string) => {
    if (isScalar(node)) fields.push({ key, scalar: node });
    else if (isSeq(node)) for (const item of node.items) walk(item, key);
    else if (isMap(node)) for (const pair of node.items) walk(pair.value, String(pair.key));
  };
  walk(document.contents, '');
  return fields;
}

function placeOf(scalar: Scalar, { lines, line }: FrontMatter): { line: number; column: number } {
  const at = lines.linePos(scalar.range?.[0] ?? 0);
  return { line: at.line + line, column: at.col };
}
