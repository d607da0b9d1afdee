import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Changes whenever a drawing might: with mermaid, with jsdom, and with any file of this room. */
export function rendererVersion(): string {
  const hash = createHash('sha256');
  const here = new URL('./', import.meta.url);
  for (const name of readdirSync(here, { recursive: true, encoding: 'utf8' }).sort()) {
    if (name.endsWith('.ts')) hash.update(readFileSync(new URL(name, here)));
  }
  for (const name of ['mermaid', 'jsdom']) hash.update(`${name}@${versionOf(name)}`);
  return hash.digest('hex');
}

function versionOf(name: string): string {
  const file = createRequire(import.meta.url).resolve(`${name}/package.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
