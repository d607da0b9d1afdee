import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';

/**
 * The document that Pagefind indexes for a pack: each of its words once, those of its headings with
 * the weight that Pagefind gives a heading.
 */
export interface IndexWords {
  heading: ReadonlySet<string>;
  text: ReadonlySet<string>;
}

/**
 * @param places every word of the index in a fixed order, on a small site. Pagefind keeps with each
 * word where it stands; a word that stands at the same place in every document costs next to
 * nothing, so each has a place of its own, and where it is missing a mark of punctuation, which
 * Pagefind counts but does not index. That makes the index a third smaller.
 */
export function indexDocument(
  { heading, text }: IndexWords,
  lang: string,
  places?: readonly string[],
): string {
  // In a fixed order a word stands at about the same place everywhere.
  const others = [...text].filter((word) => !heading.has(word)).sort();
  const written = places
    ? places.map((word) => (heading.has(word) || text.has(word) ? word : MISSING))
    : others;
  const weighed = h('p', { dataPagefindWeight: '7' }, [...heading].join(' '));
  return toHtml(
    h('html', { lang }, [
      h('body', [
        h('main', { dataPagefindBody: '' }, [
          ...(places ? [] : [weighed]),
          h('p', written.join(' ')),
        ]),
      ]),
    ]),
  );
}

const MISSING = ',';
