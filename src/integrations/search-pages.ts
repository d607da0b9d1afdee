import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { siteVersion } from '../cache/site-version.ts';
import { keyOf, slotCache } from '../cache/slot-cache.ts';
import { readGlossary } from '../glossary/read.ts';
import type { Term } from '../glossary/schema.ts';
import { articlesDir, cacheDir } from '../places.ts';
import { formatReference } from '../references/gbt7714.ts';
import { readReferences } from '../references/read.ts';
import type { Name, Reference } from '../references/schema.ts';
import { readPage } from '../search/segment.ts';
import type { StoredPage, StoredSection } from '../search/stored-page.ts';
import { htmlFiles } from './html-files.ts';

/** What a built site lets be searched: its marked pages, every term and every source. */
export async function searchPages(dist: string): Promise<StoredPage[]> {
  const pages = await Array.fromAsync(markedPages(dist));
  const lists = [glossaryPage(readGlossary()), referencesPage(readReferences())];
  return [
    ...pages,
    ...lists.filter(
      ({ path, sections }) => sections.length > 0 && existsSync(join(dist, path, 'index.html')),
    ),
  ];
}

const kept = slotCache<StoredPage | null>(join(cacheDir, 'search-pages'));

async function* markedPages(dist: string): AsyncGenerator<StoredPage> {
  for (const file of await htmlFiles(dist)) {
    const html = await readFile(file, 'utf8');
    if (!html.includes('data-pagefind-body')) continue;
    const path = relative(dist, file)
      .split(sep)
      .join('/')
      .replace(/index\.html$/, '');
    // The head names style sheets of the whole site; what is searched is below it.
    const key = keyOf(siteVersion(), path, html.slice(html.indexOf('<body')));
    const read = async () => readPage(fromHtml(html), path) ?? null;
    const page = await kept.through(join(articlesDir, path), key, read);
    if (page) yield page;
  }
}

/** The glossary page, an entry a section under the term and its English name. */
export function glossaryPage(terms: ReadonlyMap<string, Term>): StoredPage {
  const sections = [...terms].map(([id, term]): StoredSection => {
    const { english, abbreviation, aliases, definition } = term;
    const others = [...new Set([...(abbreviation ? [abbreviation] : []), ...aliases])];
    return {
      id,
      heading: term.term === english ? english : `${term.term} ${english}`,
      level: 2,
      blocks: [definition, ...(others.length > 0 ? [`又作${others.join('、')}`] : [])],
      names: [term.term, english, ...others],
    };
  });
  return { path: 'glossary/', title: '术语表', seal: '词', sections };
}

/** The page of references, a source a section under its title. */
export function referencesPage(references: ReadonlyMap<string, Reference>): StoredPage {
  const sections = [...references].map(([id, reference]): StoredSection => {
    const { text, note } = formatReference(reference);
    const blocks = note ? [text, `（${note.replace(/。$/, '')}）`] : [text];
    const authors = reference.author.flatMap(fullName);
    return { id, heading: reference.title, level: 2, blocks, ...(authors[0] ? { authors } : {}) };
  });
  return { path: 'references/', title: '参考文献', seal: '据', sections };
}

/** Latin names, of which an entry prints no more than the initials of the given ones. */
function fullName(author: Name): string[] {
  if ('literal' in author || !author.given || /\p{Script=Han}/u.test(author.family)) return [];
  return [`${author.given} ${author.family}`];
}
