import type { Runnable } from './facts.ts';

/** An article and what can be run in it. */
export interface Workshop<Article> {
  article: Article;
  runnables: readonly Runnable[];
}

export interface Found<Article> {
  article: Article;
  runnable: Runnable;
}

/** Where each explorable stands, by its tag: the first place in the order of the series. */
export function explorablePlaces<Article>(
  workshops: readonly Workshop<Article>[],
): Map<string, Found<Article>> {
  const places = new Map<string, Found<Article>>();
  for (const { article, runnables } of workshops)
    for (const runnable of runnables)
      if (runnable.kind === 'explorable' && !places.has(runnable.name))
        places.set(runnable.name, { article, runnable });
  return places;
}

/** The code of each article that has any, in its order. */
export function codeOf<Article>(workshops: readonly Workshop<Article>[]): Workshop<Article>[] {
  return workshops
    .map(({ article, runnables }) => ({
      article,
      runnables: runnables.filter(({ kind }) => kind === 'example'),
    }))
    .filter(({ runnables }) => runnables.length > 0);
}
