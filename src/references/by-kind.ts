import type { Reference } from './schema.ts';

export interface KindGroup {
  /** ASCII name, for the heading's id. */
  kind: string;
  title: string;
  entries: { id: string; reference: Reference }[];
}

const KINDS: { kind: string; title: string; types: Reference['type'][] }[] = [
  {
    kind: 'papers',
    title: '论文',
    types: ['article', 'article-journal', 'paper-conference', 'thesis'],
  },
  { kind: 'books', title: '图书', types: ['book', 'chapter'] },
  { kind: 'laws', title: '法律与标准', types: ['legislation', 'standard'] },
  { kind: 'reports', title: '报告与数据', types: ['report', 'dataset', 'software'] },
  { kind: 'pages', title: '网页与新闻', types: ['webpage', 'article-newspaper'] },
];

/** The sources by what they are, each kind by its author's name; kinds without any are left out. */
export function byKind(references: ReadonlyMap<string, Reference>): KindGroup[] {
  const all = [...references].map(([id, reference]) => ({ id, reference }));
  all.sort((a, b) => sortKey(a).localeCompare(sortKey(b), 'zh-CN'));
  return KINDS.map(({ kind, title, types }) => ({
    kind,
    title,
    entries: all.filter(({ reference }) => types.includes(reference.type)),
  })).filter(({ entries }) => entries.length > 0);
}

function sortKey({ id, reference }: { id: string; reference: Reference }): string {
  const author = reference.author[0];
  const name = author && ('literal' in author ? author.literal : author.family);
  return `${name ?? reference.title} ${reference.issued ?? ''} ${id}`;
}
