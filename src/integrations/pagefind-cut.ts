import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/** What Pagefind's own files are made of. */
export type Cbor = number | string | Cbor[];

/** Where in a record a word stands. */
export interface Place {
  /** Which of the packs of the record. */
  part: number;
  /** In a heading of it. */
  heading: boolean;
}

export interface Cut {
  /** Where a word stands in the record of an id. */
  placesOf: (id: string, word: string) => Place[];
  /** For how many words of records a file has room. */
  room: number;
}

/** Each record that has a word: how far on in the list it is, and where the word stands. */
type Records = [distance: number, places: Cbor, ofMeta: Cbor][];
/** A word of the index as it is written, without accents, and as it is written with them. */
type Word = [word: string, records: Records, forms: [form: string, records: Records][]];
/** A file of the index: its first word, its last, its name. */
type File = [from: string, to: string, name: string];
type Meta = [version: string, records: [id: string, words: number][], files: File[], ...Cbor[]];

/**
 * Cuts the index that Pagefind has written into smaller files, because a query fetches whole files,
 * and leaves of the places of words what the search asks for, because they are half of the index.
 * Pagefind 1.6 has an option for neither, but its part in the browser takes both as they are.
 */
export async function cutIndex(folder: string, { placesOf, room }: Cut): Promise<void> {
  const metaName = (await readdir(folder)).find((name) => name.endsWith('.pf_meta')) ?? '';
  const meta = (await readPacked(join(folder, metaName))) as Meta;
  const [, records, files] = meta;
  const language = records[0]?.[0].replace(/_.*/, '') ?? '';
  const cut: File[] = [];
  for await (const words of inFiles(wordsOf(folder, files), room)) {
    for (const word of words) {
      for (const [form, own] of formsOf(word)) place(form, own, records, placesOf);
    }
    const content = pack([words]);
    const name = `${language}_${hashOf(content).slice(0, 7)}`;
    await writeFile(indexFile(folder, name), content);
    cut.push([words[0]?.[0] ?? '', words.at(-1)?.[0] ?? '', name]);
  }
  meta[2] = cut;
  await replaceMeta(folder, metaName, `${language}_`, pack(meta));
}

/** All words in their order; the files that they are read from are removed. */
async function* wordsOf(folder: string, files: readonly File[]): AsyncGenerator<Word> {
  for (const [, , name] of files) {
    const [words] = (await readPacked(indexFile(folder, name))) as [Word[]];
    await rm(indexFile(folder, name));
    yield* words;
  }
}

async function* inFiles(words: AsyncIterable<Word>, room: number): AsyncGenerator<Word[]> {
  let open: Word[] = [];
  let size = 0;
  for await (const word of words) {
    if (size >= room && !belongTogether(open.at(-1)?.[0], word[0])) {
      yield open;
      open = [];
      size = 0;
    }
    open.push(word);
    size += formsOf(word).reduce((sum, [, own]) => sum + own.length, 0);
  }
  if (open.length > 0) yield open;
}

/** Words that begin alike are asked for by their beginning, of which Pagefind opens one file only. */
function belongTogether(before: string | undefined, word: string): boolean {
  return before !== undefined && /^[a-z0-9]{3}/.test(word) && before.startsWith(word.slice(0, 3));
}

function formsOf([word, records, forms]: Word): Word[2] {
  return [[word, records], ...forms];
}

function indexFile(folder: string, name: string): string {
  return join(folder, 'index', `${name}.pf_index`);
}

function place(form: string, own: Records, all: Meta[1], placesOf: Cut['placesOf']): void {
  let at = 0;
  for (const record of own) {
    at += record[0];
    const places = placesOf(all[at]?.[0] ?? '', form);
    record[1] = [...encoded(places, false), ...encoded(places, true)];
  }
}

/** Pagefind's weights of text and of headings, as it marks them: what follows has this weight. */
const WEIGHT = { text: -1 - 24, heading: -1 - 7 * 24 };

/** Places of one weight, each as its distance from the one before. */
function encoded(places: readonly Place[], heading: boolean): number[] {
  const parts = places.filter((one) => one.heading === heading).map(({ part }) => part);
  if (parts.length === 0) return [];
  const steps = parts.sort((a, b) => a - b).map((part, at) => part - (parts[at - 1] ?? 0));
  return [heading ? WEIGHT.heading : WEIGHT.text, ...steps];
}

/** Under another name, because browsers keep what they have by its name. */
async function replaceMeta(folder: string, old: string, prefix: string, content: Buffer) {
  const hash = prefix + hashOf(content).slice(0, 13);
  const entry = join(folder, 'pagefind-entry.json');
  const before = old.replace(/^pagefind\.|\.pf_meta$/g, '');
  await writeFile(entry, (await readFile(entry, 'utf8')).replace(`"${before}"`, `"${hash}"`));
  await rm(join(folder, old));
  await writeFile(join(folder, `pagefind.${hash}.pf_meta`), content);
}

const SIGNATURE = Buffer.from('pagefind_dcd');

async function readPacked(file: string): Promise<Cbor> {
  const bytes = gunzipSync(await readFile(file));
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new Error(`${file}: no index`);
  return decode(bytes.subarray(SIGNATURE.length));
}

function pack(value: Cbor): Buffer {
  return gzipSync(Buffer.concat([SIGNATURE, encode(value)]), { level: 9 });
}

function hashOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
