import { askToResume, keptPlaces, type Place } from './kept-places.ts';

/**
 * 继续阅读 on the home page: leads to where the reader stopped last. It finds the article in the list
 * of the page; without a kept place, or where the article is gone, it stays away.
 */
class ContinueReading extends HTMLElement {
  connectedCallback(): void {
    this.#draw();
    // A page that comes back from the browser's memory was drawn before the last article.
    addEventListener('pageshow', this);
  }

  disconnectedCallback(): void {
    removeEventListener('pageshow', this);
  }

  handleEvent(event: PageTransitionEvent): void {
    if (event.persisted) this.#draw();
  }

  #draw(): void {
    const last = Object.entries(keptPlaces()).sort(([, a], [, b]) => b.time - a.time)[0];
    const row = last && rowOf(last[0]);
    this.hidden = !row;
    if (row) this.replaceChildren(link(row, ...last));
  }
}

function rowOf(path: string): Element | undefined {
  const links = document.querySelectorAll<HTMLAnchorElement>('.volumes a');
  return [...links].find(({ pathname }) => pathname === path)?.closest('li') ?? undefined;
}

function link(row: Element, path: string, { id, title, read }: Place): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = `${path}#${id}`;
  const seal = part('seal', row.querySelector('.seal')?.textContent ?? '');
  seal.ariaHidden = 'true';
  const article = part('title', row.querySelector('h2')?.textContent ?? '');
  const done = Math.round(read * 100);
  made.append(seal, part('way', `继续阅读 · 已读${done}%`), article, part('place', title));
  made.style.setProperty('--read', `${done}%`);
  made.addEventListener('click', ({ ctrlKey, metaKey, shiftKey }) => {
    if (ctrlKey || metaKey || shiftKey) return;
    // The very line; in a tab of its own, or without storage, the section's heading must do. Were
    // the heading named as well, the browser would go there once the page has loaded.
    if (askToResume(path)) made.hash = '';
  });
  return made;
}

function part(name: string, text: string): HTMLElement {
  const span = document.createElement('span');
  span.className = name;
  span.textContent = text;
  return span;
}

customElements.define('continue-reading', ContinueReading);
