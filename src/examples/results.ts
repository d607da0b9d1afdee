import type { Results } from './example.ts';
import { type ExampleName, examples } from './registry.ts';

const cache = new Map<ExampleName, Promise<Results>>();

/** What an example works out, computed once in a process however many articles quote it. */
export function resultsOf(name: ExampleName): Promise<Results> {
  const known = cache.get(name);
  if (known) return known;
  const fresh = examples[name]().then((module) => module.example());
  cache.set(name, fresh);
  return fresh;
}
