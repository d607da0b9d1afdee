/** A line of a text with its place. */
export interface Line {
  text: string;
  start: number;
  /** After the line's break. */
  end: number;
}

/** The lines of a text with their places. */
export function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const at = start;
    start = Math.min(at + line.length + 1, text.length);
    return { text: line, start: at, end: start };
  });
}

/** What stands before an offset on its line, as the next lines of the same block repeat it. */
export function prefixAt(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).replace(/[^\s>]/g, ' ');
}

/** Takes the marks of Markdown and typography off a line: what is left can be compared. */
export function bare(line: string): string {
  return line.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

/** How much of the smaller of two texts the other holds, by pairs of neighbouring characters: 0–1. */
export function likeness(a: string, b: string): number {
  const [small, large] = a.length < b.length ? [a, b] : [b, a];
  if (small.length < 2) return small === large ? 1 : 0;
  const pairs = new Map<string, number>();
  for (let i = 1; i < large.length; i++) {
    const pair = large.slice(i - 1, i + 1);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 1; i < small.length; i++) {
    const pair = small.slice(i - 1, i + 1);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) shared++;
    pairs.set(pair, left - 1);
  }
  return shared / (small.length - 1);
}
