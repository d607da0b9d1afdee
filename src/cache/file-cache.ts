import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from './write-whole.ts';

/** Values kept in files, found again by what they were made from. */
export interface Cache<Value> {
  get(source: string): Promise<Value | undefined>;
  set(source: string, value: Value): Promise<void>;
}

interface Options<Value> {
  folder: string;
  /** Anything that changes the result for the same source: versions of tools, our own code. */
  version: string;
  /** Says whether what a file holds is a value; a file that was cut short is drawn anew. */
  isValue(value: unknown): value is Value;
}

/** A cache that never fails a build: what cannot be read is missing, what cannot be kept is not. */
export function fileCache<Value>({ folder, version, isValue }: Options<Value>): Cache<Value> {
  const fileOf = (source: string) => {
    const key = createHash('sha256').update(`${version}\0${source}`).digest('hex');
    return join(folder, `${key.slice(0, 32)}.json`);
  };
  return {
    async get(source) {
      try {
        const value: unknown = JSON.parse(await readFile(fileOf(source), 'utf8'));
        return isValue(value) ? value : undefined;
      } catch {
        return undefined;
      }
    },
    async set(source, value) {
      await writeWhole(fileOf(source), JSON.stringify(value)).catch(() => undefined);
    },
  };
}
