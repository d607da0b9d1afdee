import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { charactersOf } from '../search/alphabet.ts';
import { type IndexWords, indexDocument } from '../search/index-document.ts';
import { packsOf } from '../search/packs.ts';
import { allText, sectionsOf } from '../search/sections.ts';
import type { Outline, Pack } from '../search/stored-page.ts';
import { type Tokens, tokensOf } from '../search/tokens.ts';
import { variantsOf } from '../search/variants.ts';
import { wordFiles } from '../search/word-files.ts';
import { site } from '../site.ts';
import { type PagefindDocument, writePagefind } from './pagefind-folder.ts';
import { searchPages } from './search-pages.ts';

/** Up to so many sections the browser knows all headings, about 20 bytes for each. */
const MOST_SECTIONS = 2_000;
/** Characters in a pack, at most, unless one section has more. */
const PACK = { small: 2_500, large: 4_000 };

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
  const packs = pages.flatMap((page) => packsOf(page, large ? PACK.large : PACK.small));
  const texts = packs.map((pack) => sectionsOf(pack).map(allText).join('\n'));
  const characters = charactersOf(texts);
  const grain = large ? 'pair' : 'character';
  const tokens = tokensOf({ characters, grain });
  const ids = await writePagefind(documents(packs, texts, tokens, large), folder);
  const records = packs.map((_, number) => ids.get(address(number)) ?? missing(number));

  await writeAll(
    join(folder, 'text'),
    packs.map((pack, number) => [records[number] ?? '', pack]),
  );
  const { readings, files } = wordFiles(texts, large);
  await writeAll(join(folder, 'words'), files);
  const outline: Outline = {
    characters,
    grain,
    words: [...files.keys()].sort(),
    pages: large ? null : outlinePages(packs, records),
  };
  const variants = variantsOf(characters);
  await writeAll(folder, Object.entries({ outline, readings, variants }));
  return pages.length;
}

function address(number: number): string {
  return `/${number}`;
}

function missing(number: number): never {
  throw new Error(`Pagefind has no record ${address(number)}`);
}

function* documents(
  packs: readonly Pack[],
  texts: readonly string[],
  tokens: Tokens,
  large: boolean,
): Generator<PagefindDocument> {
  const words = (number: number): IndexWords => ({
    heading: tokens.written(
      sectionsOf(packs[number] as Pack)
        .map((one) => one.foldedHeading)
        .join('\n'),
    ),
    text: tokens.written(texts[number] ?? ''),
  });
  const places = large ? undefined : wordsInOrder(texts, tokens);
  for (const number of packs.keys()) {
    yield { url: address(number), content: indexDocument(words(number), site.lang, places) };
  }
}

/** The most frequent first, so that documents of frequent words alone stay short. */
function wordsInOrder(texts: readonly string[], tokens: Tokens): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of tokens.written(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
}

function outlinePages(packs: readonly Pack[], records: readonly string[]): Outline['pages'] {
  const numbered = packs.map((pack, number) => ({ ...pack, record: records[number] ?? '' }));
  return [...Map.groupBy(numbered, ({ path }) => path).values()].map((own) => {
    const { path = '', title = '', seal = '' } = own[0] ?? {};
    // The titles of sources are long and seldom looked for; they are known when their pack is read.
    const silent = path === 'references/';
    return {
      path,
      title,
      seal,
      packs: own.map(({ record, sections }) => [
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
