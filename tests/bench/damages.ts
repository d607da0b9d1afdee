import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticles } from '../../src/articles/files.ts';
import { damageTrials, type Trial } from '../support/damage-trial.ts';

/**
 * `node tests/bench/damages.ts [how many] [first seed]`: damages articles at random and prints every
 * case in which a reader would see raw markup or the author be sent to the wrong place.
 */
const [count = 300, from = 1] = process.argv.slice(2).map(Number);
const sink = join('tests', 'fixtures', 'articles', 'kitchen-sink', 'index.mdx');
const articles = [...readArticles(), { file: sink, text: readFileSync(sink, 'utf8') }];
const seeds = Array.from({ length: count }, (_, i) => from + i);
const counts = new Map<string, number>();
let notFirst = 0;
for await (const trial of damageTrials(articles, seeds)) {
  counts.set(trial.outcome, (counts.get(trial.outcome) ?? 0) + 1);
  if (trial.outcome === 'refused' && !trial.first) notFirst += 1;
  if (trial.outcome !== 'page' && trial.outcome !== 'refused') print(trial);
  else if (process.env.VERBOSE) print(trial);
}
console.log([...counts].map(([outcome, n]) => `${outcome}: ${n}`).join(', '));
console.log(`refused, but not with the first message: ${notFirst}`);
process.exit();

function print({ seed, file, damage, outcome, note }: Trial): void {
  console.log(`${seed} ${file}:${damage.line} ${damage.what}\n  ${outcome}: ${note.slice(0, 200)}`);
}
