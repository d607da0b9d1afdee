import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { charactersOf } from '../search/alphabet.ts';
import { packsOf } from '../search/packs.ts';
import { partName } from '../search/parts.ts';
import { allText, sectionsOf } from '../search/sections.ts';
import type { Outline, Pack } from '../search/stored-page.ts';
import { LATIN, tokensOf } from '../search/tokens.ts';
import { variantsOf } from '../search/variants.ts';
import { wordFiles } from '../search/word-files.ts';
import { cutIndex } from './pagefind-cut.ts';
import { writePagefind } from './pagefind-folder.ts';
import { searchPages } from './search-pages.ts';
import { documents, indexedPacks, inRecords, placesIn } from './search-records.ts';

/** Up to so many sections the browser knows all headings, about 20 bytes for each. */
const MOST_SECTIONS = 2_000;

interface Grain {
  /** Characters in a pack, at most, unless one section has more. */
  pack: number;
  /** Packs that share a record of the index. */
  packs: number;
  /** Words of records in a file of the index: see pagefind-cut.ts. */
  room: number;
}

const SMALL: Grain = { pack: 2_500, packs: 1, room: 6_000 };
const LARGE: Grain = { pack: 1_200, packs: 4, room: 3_000 };

/** After the build: writes the search index of all pages with `data-pagefind-body`. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const pages = await buildSearchIndex(fileURLToPath(dir));
        logger.info(`${pages} pages indexed`);
      },
    },
  };
}

/**
 * Writes `pagefind/` into a built site: the index, and beside it the headings and the text.
 * @param most up to how many sections the site counts as small
 * @returns how many pages are in it.
 * @throws when Pagefind reports any error.
 */
export async function buildSearchIndex(dist: string, most = MOST_SECTIONS): Promise<number> {
  const folder = join(dist, 'pagefind');
  const pages = await searchPages(dist);
  const large = pages.reduce((sum, { sections }) => sum + sections.length, 0) > most;
  const size = large ? LARGE : SMALL;
  const packs = pages.flatMap((page) => packsOf(page, size.pack));
  const texts = packs.map((pack) => sectionsOf(pack).map(allText).join('\n'));
  const characters = charactersOf(texts);
  const grain = large ? 'pair' : 'character';
  const tokens = tokensOf({ characters, grain });
  const records = inRecords(indexedPacks(packs, texts, tokens), size.packs);
  const ids = await writePagefind(documents(records), folder);
  const named = new Map(records.map((own, number) => [ids.get(`/${number}`) ?? '', own]));
  if (named.size !== records.length) throw new Error('Pagefind lacks a record');
  await cutIndex(folder, { placesOf: (id, word) => placesIn(named.get(id) ?? [], word), ...size });

  const stored = [...named].flatMap(([id, own]) =>
    own.map(({ pack }, part): [string, Pack] => [partName(id, part), pack]),
  );
  await writeAll(join(folder, 'text'), stored);
  const { readings, files } = wordFiles(texts, large);
  await writeAll(join(folder, 'words'), files);
  const outline: Outline = {
    characters,
    grain,
    words: [...files.keys()].sort(),
    pages: large ? null : outlinePages(stored),
  };
  const variants = variantsOf(characters);
  await writeAll(folder, Object.entries({ outline, readings, variants }));
  if (!large) await writeAll(folder, [['latin', latinWords(texts)]]);
  return pages.length;
}

function latinWords(texts: readonly string[]): string {
  return [...new Set(texts.flatMap((text) => text.match(LATIN) ?? []))].sort().join(' ');
}

function outlinePages(packs: readonly [record: string, pack: Pack][]): Outline['pages'] {
  return [...Map.groupBy(packs, ([, { path }]) => path).values()].map((own) => {
    const { path = '', title = '', seal = '' } = own[0]?.[1] ?? {};
    // The titles of sources are long and seldom looked for; they are known when their pack is read.
    const silent = path === 'references/';
    return {
      path,
      title,
      seal,
      packs: own.map(([record, { sections }]) => [
        record,
        ...(silent ? [] : sections.map(({ id, heading }): [string, string] => [id, heading])),
      ]),
    };
  });
}

async function writeAll(folder: string, files: Iterable<[string, unknown]>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, content] of files) {
    await writeFile(join(folder, `${name}.json`), JSON.stringify(content));
  }
}
