import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';

/** Kept from being collected, which would give the turn back. */
let turn: DatabaseSync | undefined;

/**
 * Waits until no other build of this project runs: Astro has one folder for what it makes on the way,
 * and two builds would take each other's pages. The turn lasts as long as the process, however that
 * ends; the lock is SQLite's because Node has none of its own that the system takes back.
 * @param folder holds the lock
 * @param wait told once, where there is something to wait for
 */
export async function takeTurn(folder: string, wait: () => void): Promise<void> {
  mkdirSync(folder, { recursive: true });
  turn = new DatabaseSync(join(folder, 'build.lock'));
  for (let tries = 0; !isFree(turn); tries++) {
    if (tries === 0) wait();
    await pause(250);
  }
}

function isFree(lock: DatabaseSync): boolean {
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    const { errcode } = error as { errcode?: number };
    if (errcode === SQLITE_BUSY) return false;
    throw error;
  }
}

/** https://www.sqlite.org/rescode.html#busy */
const SQLITE_BUSY = 5;
