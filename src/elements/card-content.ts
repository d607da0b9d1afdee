import { definitionOf } from './term-definitions.ts';

export interface CardContent {
  /** What a screen reader calls the card. */
  label: string;
  words: Node[];
  /** Fetches what `later` will need. */
  prepare?(): void;
  /** What takes the place of the words once it is there. */
  later?: Promise<Node[]>;
}

/** What a card says about a term, a source or a note; nothing where the note stands beside the text. */
export function contentOf(link: HTMLAnchorElement): CardContent | undefined {
  if (link.dataset.term) return termContent(link, link.dataset.term);
  const entry = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!entry) return undefined;
  return 'footnoteRef' in link.dataset ? noteContent(link, entry) : sourceContent(link, entry);
}

function termContent(link: HTMLAnchorElement, id: string): CardContent {
  const word = link.textContent ?? '';
  const links = linkRow([link.href, '在术语表里看']);
  return {
    label: `术语：${word}`,
    words: [element('p', 'card-title', word), element('p', 'card-wait', '正在取释义……'), links],
    prepare: () => void definitionOf(id),
    get later() {
      return definitionOf(id).then((found) => {
        if (!found) return [element('p', 'card-title', word), failure('没能取到释义。'), links];
        const title = element('p', 'card-title', found.term);
        const english = element('span', '', found.english);
        english.lang = 'en';
        title.append(' ', english);
        return [title, element('p', '', found.definition), links];
      });
    },
  };
}

/** The source as the list at the foot prints it. */
function sourceContent(link: HTMLAnchorElement, entry: Element): CardContent {
  const number = (link.textContent ?? '').replace(/[[\]]/g, '');
  const source = element('p', 'card-source', '');
  for (const part of entry.querySelectorAll('.reference, .reference-note'))
    source.append(part.cloneNode(true));
  const address = entry.querySelector<HTMLAnchorElement>('.address');
  const ways: [string, string][] = [[link.href, '参考文献']];
  if (address) ways.unshift([address.href, `打开${new URL(address.href).hostname}`]);
  return {
    label: `文献${number}`,
    words: [element('p', 'card-kind', `文献${number}`), source, linkRow(...ways)],
  };
}

function noteContent(link: HTMLAnchorElement, entry: Element): CardContent | undefined {
  const beside = link.closest('sup')?.nextElementSibling;
  if (beside?.matches('.sidenote') && beside.checkVisibility()) return undefined;
  const copy = entry.cloneNode(true) as Element;
  for (const back of copy.querySelectorAll('[data-footnote-backref]')) back.remove();
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  const label = `注${link.textContent}`;
  return {
    label,
    words: [element('p', 'card-kind', label), ...copy.childNodes, linkRow([link.href, '全部注释'])],
  };
}

function linkRow(...ways: [href: string, words: string][]): HTMLElement {
  const row = element('p', 'card-links', '');
  for (const [href, words] of ways) {
    const link = document.createElement('a');
    Object.assign(link, { href, textContent: words });
    row.append(link);
  }
  return row;
}

function failure(words: string): HTMLElement {
  const place = element('p', 'card-wait', words);
  place.role = 'status';
  return place;
}

function element(name: string, className: string, words: string): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = words;
  return made;
}
