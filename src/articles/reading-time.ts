/** Han characters a practised reader takes in per minute of technical prose. */
const CHARACTERS_PER_MINUTE = 350;
/** Seconds to take in one display formula or figure. */
const SECONDS_PER_FIGURE = 20;

/** Minutes to read a text of so many Han characters with so many formulas and figures; at least 1. */
export function readingMinutes(hanCharacters: number, figures: number): number {
  const minutes = hanCharacters / CHARACTERS_PER_MINUTE + (figures * SECONDS_PER_FIGURE) / 60;
  return Math.max(1, Math.round(minutes));
}
