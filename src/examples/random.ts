import { whole } from './input.ts';

/** A source of numbers from 0 up to 1, the same on every machine. */
export type Random = () => number;

// #region random
/** Mulberry32: 32 bits of state, public domain. */
export function mulberry32(seed: number): Random {
  let state = whole('种子', seed, 0) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A standard normal number (Box & Muller), from two even ones. */
export function gaussian(random: Random): number {
  const [u, v] = [random(), random()];
  return Math.sqrt(-2 * Math.log(1 - u)) * Math.cos(2 * Math.PI * v);
}

/** A copy in random order, every order as likely (Fisher & Yates). */
export function shuffled(list: readonly number[], random: Random) {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [copy[i], copy[j]] = [copy[j] as number, copy[i] as number];
  }
  return copy;
}
// #endregion
