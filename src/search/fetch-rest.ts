import { once } from './once.ts';

/** Waits for so many milliseconds and for a quiet moment; false where nothing may be fetched. */
export type Idle = (pause: number) => Promise<boolean>;

/**
 * Fetches what no query has asked for yet, a little at a time, once.
 * @returns false where that is not wanted or not possible; the next call then goes on.
 */
export function restFetcher(
  parts: () => (() => Promise<unknown>)[],
  idle: Idle,
): () => Promise<boolean> {
  const fetching = once(async () => {
    const all = parts();
    for (let at = 0; at < all.length; at += AT_A_TIME) {
      if (!(await idle(at === 0 ? REST : 0))) throw new Error('not wanted');
      await Promise.all(all.slice(at, at + AT_A_TIME).map((part) => part()));
    }
    return true;
  });
  return () => fetching().catch(() => false);
}

const AT_A_TIME = 4;
/** The answer is drawn, and looked at, before more is fetched. */
const REST = 500;
