import type { Root } from 'hast';
import { articleProblems } from '../../src/checks/check-article.ts';
import { markdownProcessor } from '../../src/markdown/processor.ts';
import { articleRenderer } from '../../src/markdown/renderer.ts';
import { isError, type Problem } from '../../src/problems/problem.ts';
import { shownPath } from '../../src/problems/report.ts';
import { type Damage, damaged } from './damage.ts';
import { pick, seeded } from './random.ts';
import { type VisibleMarkup, visibleMarkup, worse } from './visible-markup.ts';

export interface Trial {
  seed: number;
  file: string;
  damage: Damage;
  outcome: 'page' | 'refused' | 'raw markup' | 'wrong place';
  /** What is wrong with the outcome, or the message that names the place. */
  note: string;
  /** Whether the first message already names the place. */
  first: boolean;
}

/** How far from the damage a message may point, in lines. */
const NEAR = 3;

export interface Article {
  file: string;
  text: string;
}

/**
 * Damages good articles and sees what an author would be told and a reader be shown: the check of
 * an article and the whole way to HTML, in this process.
 */
export async function* damageTrials(articles: readonly Article[], seeds: Iterable<number>) {
  const compile = await compiler();
  const good = new Map<string, VisibleMarkup>();
  for (const seed of seeds) {
    const random = seeded(seed);
    const { file, text } = pick(articles, random);
    if (!good.has(file)) good.set(file, (await compile(file, text)).seen);
    const damage = damaged(text, random);
    const result = await compile(file, damage.text);
    yield judged(seed, file, damage, result, good.get(file) ?? new Map());
  }
}

function judged(
  seed: number,
  file: string,
  damage: Damage,
  { errors, seen }: Compiled,
  good: VisibleMarkup,
): Trial {
  const trial = { seed, file, damage, first: true };
  if (errors.length === 0) {
    const shown = worse(good, seen);
    if (shown.length === 0) return { ...trial, outcome: 'page', note: '' };
    return { ...trial, outcome: 'raw markup', note: shown.join(' ') };
  }
  const isNear = (p: Problem) =>
    p.file === shownPath(file) && Math.abs(p.line - damage.line) <= NEAR;
  const near = errors.find(isNear);
  const told = near ?? errors[0];
  const note = told ? `${told.line}:${told.column} ${told.rule} ${told.message}` : '';
  const first = near !== undefined && near === errors[0];
  return { ...trial, outcome: near ? 'refused' : 'wrong place', note, first };
}

interface Compiled {
  errors: Problem[];
  seen: VisibleMarkup;
}

async function compiler() {
  const processor = markdownProcessor({ base: '/', live: false, warn: () => undefined });
  let seen: VisibleMarkup = new Map();
  processor.options.rehypePlugins?.push(() => (tree: Root) => {
    seen = visibleMarkup(tree);
  });
  const renderer = await articleRenderer(processor);
  return async (file: string, text: string): Promise<Compiled> => {
    const problems = await articleProblems(file, text, renderer);
    return { errors: problems.filter(isError), seen };
  };
}
