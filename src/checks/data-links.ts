import { series } from '../articles/series.ts';
import type { Term } from '../glossary/schema.ts';
import { closest } from '../problems/closest.ts';
import type { Problem } from '../problems/problem.ts';

interface Source {
  file: string;
  text: string;
  /** Slugs of the articles there are. */
  slugs: readonly string[];
}

/** What the entries of the glossary point to: related terms and the article that explains them. */
export function glossaryLinks(terms: ReadonlyMap<string, Term>, source: Source): Problem[] {
  const keys = [...terms.keys()];
  const slugs = [...source.slugs, ...series.map(({ slug }) => slug)];
  return [...terms].flatMap(([id, { see, article }]) => [
    ...see
      .filter((other) => !terms.has(other))
      .map((other) => ({
        ...placeOf(source, id, other),
        message: `术语“${id}”的 see 指向“${other}”，术语表里没有它。`,
        cure: `删掉它${closest(other, keys, '，或改成')}。`,
      })),
    ...(slugs.includes(article)
      ? []
      : [
          {
            ...placeOf(source, id, article),
            message: `术语“${id}”的 article 指向“${article}”，没有这篇文章。`,
            cure: `写文章文件夹的名字${closest(article, slugs, '，或许是')}。`,
          },
        ]),
  ]);
}

/** The line inside an entry on which a word stands. */
function placeOf({ file, text }: Source, id: string, word: string) {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.replace(/['"]/g, '').startsWith(`${id}:`));
  const offset = lines.slice(start).findIndex((line, i) => i > 0 && line.includes(word));
  const line = start + Math.max(0, offset) + 1;
  const column = (lines[line - 1]?.indexOf(word) ?? 0) + 1;
  return { file, line, column, rule: '链接' };
}
