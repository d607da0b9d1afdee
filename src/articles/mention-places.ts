import type { Mention } from './facts.ts';

/** The sections of an article that mention something. */
export interface Place<Article> {
  article: Article;
  sections: Mention[];
}

/** Turns what each article mentions into where each thing is mentioned, article by article. */
export function gatherPlaces<Article>(
  all: readonly { article: Article; mentions: readonly Mention[] }[],
): Map<string, Place<Article>[]> {
  const found = new Map<string, Place<Article>[]>();
  for (const { article, mentions } of all) {
    for (const mention of mentions) {
      const places = found.get(mention.id) ?? [];
      found.set(mention.id, places);
      const here = places.at(-1);
      if (here?.article === article) here.sections.push(mention);
      else places.push({ article, sections: [mention] });
    }
  }
  return found;
}
