/** An article as its pages name it. */
export interface Head {
  slug: string;
  /** What stands at the left and the right of its pages' heads. */
  series: string;
  title: string;
}

/**
 * Running heads, as rules: each article is a named page, for browsers know no `string-set`.
 * https://www.w3.org/TR/css-gcpm-3/#running-headers
 */
export function runningHeads(heads: readonly Head[]): string {
  return heads
    .map(
      ({ slug, series, title }) =>
        `.whole[data-slug=${quoted(slug)}]{page:whole-${slug}}` +
        `@page whole-${slug}{@top-left{content:${quoted(series)}}@top-right{content:${quoted(title)}}}`,
    )
    .join('\n');
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ')}"`;
}
