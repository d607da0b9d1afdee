import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cache, fileCache } from '../cache/file-cache.ts';
import type { Results } from '../examples/example.ts';
import type { ExampleName } from '../examples/registry.ts';
import { resultsOf } from '../examples/results.ts';
import { cacheDir } from '../places.ts';

const EXAMPLES = join(import.meta.dirname, '../examples');
/** Milliseconds from which on it pays to keep what an example worked out. */
const SLOW = 150;

const known = new Map<ExampleName, Promise<Results>>();
let files: Cache<Results> | undefined;

/**
 * What an example works out. A slow one (training a network takes most of a second) is kept on
 * disk until any file of src/examples changes.
 */
export function keptResultsOf(name: ExampleName): Promise<Results> {
  const results = known.get(name) ?? fromDisk(name);
  known.set(name, results);
  return results;
}

async function fromDisk(name: ExampleName): Promise<Results> {
  files ??= fileCache({ folder: join(cacheDir, 'example-results'), version: sources(), isValue });
  const kept = await files.get(name);
  if (kept) return kept;
  const started = performance.now();
  const results = await resultsOf(name);
  if (performance.now() - started > SLOW) await files.set(name, results);
  return results;
}

/** Examples use each other, so that a change to any may change all. */
function sources(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(EXAMPLES).sort()) hash.update(readFileSync(join(EXAMPLES, name)));
  return hash.digest('hex');
}

function isValue(value: unknown): value is Results {
  return typeof value === 'object' && value !== null && Object.values(value).every(Number.isFinite);
}
