import type { Answer } from '~/search/answer.ts';
import type { Filter, Kind } from '~/search/kinds.ts';
import { unquoted } from '~/search/plan.ts';

export const kindNames: Record<Kind, string> = {
  text: '正文',
  formula: '公式',
  code: '代码',
  term: '术语',
  reference: '文献',
};

/** What is said above the results: how the query was understood, and how much there is. */
export function resultWords(answer: Answer, filter: Filter = {}): string {
  const typed = named(answer.query);
  if (answer.groups.length > 0) return how(answer) + count(answer);
  if (hiddenByFilter(answer, filter)) return `${scope(filter)}没有“${typed}”。`;
  const nearby = answer.nearby.length > 0 ? '，相近的章节有：' : '';
  return `没有找到“${typed}”${nearby}`;
}

/** Nothing is left because of the filter alone. */
export function hiddenByFilter({ groups, counts }: Answer, { kind, article }: Filter): boolean {
  if (groups.length > 0 || !(kind || article)) return false;
  return counts.all > 0 || counts.articles.length > 0;
}

/** What the device says of a search that could not be loaded. */
export function errorWords(): string {
  if (import.meta.env.DEV) {
    return '开发服务器上没有索引：先运行npm run build，再看构建好的网站。';
  }
  return navigator.onLine
    ? '搜索没有载入，也许是网络断了。'
    : '现在没有网络，搜索还没有载入；连上之后会自动继续。';
}

/** A query as it is named in a sentence, which puts quotes around it: not all of a long one. */
export function named(query: string): string {
  const characters = [...unquoted(query.trim())];
  const long = characters.length > LONGEST_NAME;
  return characters.slice(0, LONGEST_NAME).join('') + (long ? '……' : '');
}

const LONGEST_NAME = 40;

function scope({ kind, article }: Filter): string {
  const place = article ? '这一篇的' : '';
  return `${place}${kind ? kindNames[kind] : '内容'}里`;
}

function how({ query, match, keywords, partial }: Answer): string {
  const typed = named(query);
  const meant = keywords.join('、');
  switch (match) {
    case 'words':
      if (partial) {
        const share = keywords.length > 2 ? '大半' : '之一';
        return `部分匹配：没有一节同时讲到“${meant}”，下列各节讲到其中${share}。`;
      }
      return keywords.length > 1
        ? `没有连在一起的“${typed}”，下列各节都讲到“${meant}”。`
        : `没有“${typed}”，以下是“${meant}”的结果。`;
    case 'pinyin':
      return `按拼音找到“${meant}”。`;
    case 'corrected':
      return `没有找到“${typed}”，以下是“${meant}”的结果。`;
    default:
      return '';
  }
}

function count({ total, groups, more }: Answer): string {
  const shown = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  if (!more && total !== undefined) {
    const pages = [...new Set(groups.map(({ page }) => page.path))];
    // The glossary and the references are no articles.
    const all = pages.every((path) => path.startsWith('articles/'));
    return all ? `${pages.length}篇里有${total}处` : `共${total}处`;
  }
  return total === undefined ? `先列出${shown}处` : `共${total}处，先列出${shown}处`;
}
