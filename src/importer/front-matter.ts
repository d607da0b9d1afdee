import { stringify } from 'yaml';
import { articleSchema } from '../articles/schema.ts';
import { frontMatterOf } from '../checks/front-matter.ts';
import type { Matter } from './edit.ts';

/** The front matter of an article of this site, with the blank below it, and the text. */
export interface OwnArticle {
  front: string;
  body: string;
  title: string;
  order: number | undefined;
}

/** Reads a text as one of the site's own articles; undefined where it is none. */
export function ownArticle(text: string): OwnArticle | undefined {
  const data: unknown = frontMatterOf(text)?.document.toJS();
  const parsed = articleSchema.safeParse(data);
  if (!parsed.success) return undefined;
  const front = /^---\n[\s\S]*?\n---[ \t]*(?:\n\s*|$)/.exec(text)?.[0] ?? '';
  const { title, order } = parsed.data;
  return { front, body: text.slice(front.length), title, order };
}

/** The fields that the text did not tell, drafted, each with what the author has to do about it. */
export interface Drafted {
  seal: string;
  question: string;
  abstract: string;
  keywords: string[];
  /** Notes by the name of the field. */
  notes: ReadonlyMap<string, string>;
}

/** The front matter of a new article, with a comment above each field that was only drafted. */
export function frontMatter(
  matter: Matter,
  drafted: Drafted,
  order: number,
  today: string,
): string {
  const fields: [string, unknown][] = [
    ['title', matter.title],
    ['order', order],
    ['seal', drafted.seal],
    ['question', drafted.question],
    ['abstract', drafted.abstract],
    ['keywords', drafted.keywords],
  ];
  const dates = `published: ${matter.published ?? today}\nupdated: ${today}\n`;
  const authors = matter.authors.length > 0 ? field('authors', matter.authors) : '';
  const lines = fields.map(([name, value]) => {
    const note = drafted.notes.get(name);
    return `${note ? `# 待定：${note}\n` : ''}${field(name, value)}`;
  });
  return `---\n${lines.join('')}${dates}${authors}---\n\n`;
}

function field(name: string, value: unknown): string {
  if (!Array.isArray(value)) return stringify({ [name]: value }, { lineWidth: 0 });
  return `${name}: ${stringify(value, { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 })}`;
}
