import type { Name, Reference } from './schema.ts';

/** Type marks of GB/T 7714—2015, table B.1. A preprint (`article`) is an electronic bulletin. */
const MARKS: Record<Reference['type'], string> = {
  article: 'EB',
  'article-journal': 'J',
  'article-newspaper': 'N',
  'paper-conference': 'C',
  book: 'M',
  chapter: 'M',
  report: 'R',
  webpage: 'EB',
  legislation: 'Z',
  standard: 'S',
  dataset: 'DS',
  software: 'CP',
  thesis: 'D',
};
/** Marks of what is nowhere but online. */
const ONLINE: readonly string[] = ['EB', 'DS', 'CP'];
/** Types that stand in a larger work, which follows `//`. */
const PARTS: readonly Reference['type'][] = ['paper-conference', 'chapter'];
/** GB/T 7714—2015, 8.1.2: after three names the rest is 等 or et al. */
const NAMES = 3;

export interface PrintedReference {
  /** The entry without its number and address. */
  text: string;
  /** Where it can be read: the DOI's address before any other. */
  url: string | undefined;
  /** Through whom a second-hand figure came, or how sure it is. */
  note: string | undefined;
}

/** Prints a source in the numeric form of GB/T 7714—2015. */
export function formatReference(reference: Reference): PrintedReference {
  const url = reference.DOI ? `https://doi.org/${reference.DOI}` : reference.URL;
  const number = reference.number ? `: ${reference.number}` : '';
  const whole = PARTS.includes(reference.type) ? reference['container-title'] : undefined;
  const parts = [
    sentence(names(reference.author)),
    sentence(`${reference.title}${number}[${mark(reference)}]${whole ? `//${whole}` : ''}`),
    sentence(reference.translator ? `${names(reference.translator)}，译` : ''),
    sentence(reference.edition ? `${reference.edition}版` : ''),
    sentence(published(reference) + (reference.accessed ? `[${reference.accessed}]` : '')),
  ];
  return { text: parts.filter(Boolean).join(' '), url, note: reference.note };
}

/** `/OL` says that it was read online, and so on which day; a printed source may have an address too. */
function mark({ type, accessed, DOI, URL: address }: Reference): string {
  const mark = MARKS[type];
  return (DOI || address) && (accessed || ONLINE.includes(mark)) ? `${mark}/OL` : mark;
}

function names(list: readonly Name[]): string {
  const printed = list.slice(0, NAMES).map(name);
  if (list.length > NAMES) printed.push(list.some(isLatin) ? 'et al' : '等');
  return printed.join(', ');
}

/** Family name in capitals and initials for Latin names; Chinese names as they are written. */
function name(author: Name): string {
  if ('literal' in author) return author.literal;
  if (!isLatin(author)) return author.family + (author.given ?? '');
  const initials = (author.given ?? '')
    .split(/[\s.-]+/)
    .map((part) => part[0]?.toUpperCase() ?? '')
    .filter(Boolean);
  return [author.family.toUpperCase(), ...initials].join(' ');
}

function isLatin(author: Name): boolean {
  const text = 'literal' in author ? author.literal : author.family;
  return !/\p{Script=Han}/u.test(text);
}

/** Where and when it was published: 刊名, 年, 卷(期): 页, or 地: 社, 年: 页, or 社, 年(更新日期). */
function published(reference: Reference): string {
  const { volume, issue, page, issued } = reference;
  const by = PARTS.includes(reference.type) ? publisher(reference) : containerOf(reference);
  if (MARKS[reference.type] === 'EB') return bulletin(by, issued);
  const numbers = `${volume ?? ''}${issue ? `(${issue})` : ''}`;
  const head = [by, issued, numbers].filter(Boolean).join(', ');
  return page ? `${head}: ${page}` : head;
}

/** A page that has a day, which is that of its last change, has it in brackets. */
function bulletin(by: string, issued: string | undefined): string {
  const [year] = issued?.split('-') ?? [];
  const day = issued === year ? '' : `(${issued})`;
  return [by, by || !day ? year : ''].filter(Boolean).join(', ') + day;
}

function containerOf(reference: Reference): string {
  return reference['container-title'] ?? publisher(reference);
}

function publisher(reference: Reference): string {
  return [reference['publisher-place'], reference.publisher].filter(Boolean).join(': ');
}

function sentence(text: string): string {
  return text === '' || /[.?!。？！]$/.test(text) ? text : `${text}.`;
}
