import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from './write-whole.ts';

/**
 * What was last made for each of many things: an article, a page. A slot holds one value, good for
 * as long as its key is the same; a new one takes its place, so that the folder does not grow.
 */
export interface SlotCache<Value> {
  /** The value in the slot, where it was made for this key; else it is made now and kept. */
  through(slot: string, key: string, make: () => Promise<Value>): Promise<Value>;
}

/** A cache that never fails a build: what cannot be read is made, what cannot be kept is not. */
export function slotCache<Value>(folder: string): SlotCache<Value> {
  return {
    async through(slot, key, make) {
      const file = join(folder, `${digest(slot).slice(0, 32)}.txt`);
      const kept = await read(file, key);
      if (kept !== undefined) return JSON.parse(kept) as Value;
      const value = await make();
      const body = `${key}\n${JSON.stringify(value)}`;
      await writeWhole(file, `${digest(body)}\n${body}`).catch(() => undefined);
      return value;
    },
  };
}

/** What a file holds, where it is for this key and whole: a changed byte shows in its digest. */
async function read(file: string, key: string): Promise<string | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const body = text.slice(DIGEST + 1);
  if (!body.startsWith(`${key}\n`) || text.slice(0, DIGEST) !== digest(body)) return undefined;
  return body.slice(key.length + 1);
}

/** A key for all that a value is made from. */
export function keyOf(...parts: readonly string[]): string {
  return digest(JSON.stringify(parts));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const DIGEST = 64;
