import { asWritten } from './corner-quotes.ts';
import type { Passage } from './passage.ts';

export interface Source {
  title: string;
  /** Heading of the section, where it stands in one. */
  section?: { id: string; title: string } | undefined;
  /** Of the page, without a fragment. */
  url: string;
}

/** A passage up to this long is named whole in its address; of a longer one, its two ends. */
const WHOLE = 30;
const END = 12;

/** A quotation with where it stands, as text to paste anywhere. */
export function quotation(passage: Passage, source: Source): string {
  // Quotation marks inside quotation marks are single ones (GB/T 15834).
  const inner = asWritten(passage.text).replaceAll('“', '‘').replaceAll('”', '’');
  const title = `《${source.title}》`;
  const place = source.section ? `${title}，${source.section.title}` : title;
  return `“${inner}”\n——${place}\n${passageUrl(passage, source)}`;
}

/** The address of a passage: its section, and for browsers that can, the very words. */
export function passageUrl({ runs }: Passage, { section, url }: Source): string {
  const place = `${url}${section ? `#${encodeURIComponent(section.id)}` : ''}`;
  const words = fragment(runs);
  return words ? `${place}${section ? '' : '#'}:~:text=${words}` : place;
}

function fragment(runs: readonly string[]): string | undefined {
  const [first = '', last = ''] = [runs[0] ?? '', runs.at(-1) ?? ''].map(asWritten);
  if (first.length < 2 || last.length < 2) return undefined;
  if (runs.length === 1 && first.length <= WHOLE) return encoded(first);
  return `${encoded(first.slice(0, END))},${encoded(last.slice(-END))}`;
}

/** A hyphen has a meaning of its own in a text fragment. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
