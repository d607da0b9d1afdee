import { getFacts } from '~/articles/article-facts.ts';
import type { Article } from '~/articles/articles.ts';
import { formatReference } from '~/references/gbt7714.ts';
import { getReferences } from '~/references/references.ts';

export interface PrintedSource {
  number: number;
  text: string;
  url: string | undefined;
}

/** The sources of an article as its list prints them, by number. */
export async function printedSources(article: Article): Promise<PrintedSource[]> {
  const [references, { citations }] = await Promise.all([getReferences(), getFacts(article)]);
  return citations.flatMap(({ id, number }) => {
    const reference = references.get(id);
    if (!reference) return [];
    const { text, url, note } = formatReference(reference);
    return [{ number, text: note ? `${text}（${note}）` : text, url }];
  });
}
