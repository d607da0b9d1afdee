import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';

/** The document that Pagefind indexes for a record: each of its words once. */
export function indexDocument(words: Iterable<string>, lang: string): string {
  const text = [...new Set(words)].sort().join(' ');
  const main = h('main', { dataPagefindBody: '' }, [h('p', text)]);
  return toHtml(h('html', { lang }, [h('body', [main])]));
}
