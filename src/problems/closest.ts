/**
 * Words for a cure that names the known word nearest to a mistyped one: `，或改成“x”`.
 * Empty where nothing known is near (more than a third of the letters differ).
 */
export function closest(word: string, known: readonly string[], lead: string): string {
  const ranked = known
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  if (!best || best.distance > Math.ceil(word.length / 3)) return '';
  return `${lead}“${best.candidate}”`;
}

/** A cure that names the nearest known word, or lists them all where none is near. */
export function choice(word: string, known: readonly string[], all: string): string {
  const nearest = closest(word, known, '改成');
  return nearest ? `${nearest}；${all}。` : `可用的：${known.join('、') || '（没有）'}。`;
}

/** Letters to insert, delete or replace to turn one word into the other (Levenshtein 1966). */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replaced));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
