import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';

/** What Pagefind is given as one document, under an address that only the build uses. */
export interface PagefindDocument {
  url: string;
  content: string;
}

/**
 * Has Pagefind index documents into a folder and keeps of what it writes what the search loads.
 * @returns the ids by which Pagefind names the documents in its results, by address.
 * @throws when Pagefind reports any error.
 */
export async function writePagefind(
  documents: Iterable<PagefindDocument>,
  outputPath: string,
): Promise<Map<string, string>> {
  // Pagefind leaves the files of earlier runs where they are.
  await rm(outputPath, { recursive: true, force: true });
  try {
    const { index, errors } = await pagefind.createIndex({ maxFragments: FRAGMENTS });
    check(errors);
    if (!index) throw new Error('Pagefind made no index');
    for (const document of documents) check((await index.addHTMLFile(document)).errors);
    check((await index.writeFiles({ outputPath })).errors);
  } finally {
    await pagefind.close();
  }
  const ids = await documentIds(join(outputPath, 'fragment'));
  await prune(outputPath);
  return ids;
}

/** One fragment file a document, always: `documentIds` takes the id from the file's name. */
const FRAGMENTS = 1_000_000;

function check(errors: string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/** Pagefind also writes its own interfaces and stores the text its way. */
const NEEDED = /^(?:pagefind\.js|pagefind-entry\.json|wasm\..*|.*\.pf_meta|index)$/;

async function prune(folder: string): Promise<void> {
  const superfluous = (await readdir(folder)).filter((name) => !NEEDED.test(name));
  await Promise.all(superfluous.map((name) => rm(join(folder, name), { recursive: true })));
}

/** From what Pagefind stored: a gzip of `pagefind_dcd` followed by JSON. */
async function documentIds(folder: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const name of await readdir(folder)) {
    const stored = gunzipSync(await readFile(join(folder, name))).toString();
    const { url }: { url: string } = JSON.parse(stored.slice(stored.indexOf('{')));
    ids.set(url, name.replace(/\.pf_fragment$/, ''));
  }
  return ids;
}
