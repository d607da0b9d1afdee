import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** All that turns content into pages, and the lists that every article may refer to. */
const SOURCES = [
  'src',
  'astro.config.mjs',
  'package-lock.json',
  'content/glossary.yaml',
  'content/references.yaml',
];

let version: string | undefined;

/**
 * Changes with any file of the program, any version of a package, any term or source: whatever is
 * kept from an earlier build holds only under the same. Read once; a build does not outlive a change.
 */
export function siteVersion(): string {
  version ??= readVersion();
  return version;
}

function readVersion(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of SOURCES.flatMap(filesBelow)) {
    hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** In a fixed order; commands run in the project's folder. */
function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile());
}
