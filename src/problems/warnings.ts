import { byPlace, formatProblem, type Problem, printerFor } from './problem.ts';

/** Of one rule in one file; an author who lets a hundred stand need not scroll past them each time. */
const SHOWN = 3;
const said = new Set<string>();

/** Prints warnings, each once: an article is compiled for the server and for the browser. */
export function printWarnings(problems: readonly Problem[]): void {
  const print = printerFor(process.stderr);
  const counts = new Map<string, number>();
  for (const problem of [...problems].sort(byPlace)) {
    const key = formatProblem(problem);
    if (said.has(key)) continue;
    said.add(key);
    const kind = `${problem.file} ${problem.rule}`;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (count <= SHOWN) console.warn(print(problem));
  }
  for (const [kind, count] of counts)
    if (count > SHOWN) console.warn(`${kind}（提醒） 还有 ${count - SHOWN} 处。`);
}

/** How many warnings there were so far, shown or not. */
export function warningCount(): number {
  return said.size;
}
