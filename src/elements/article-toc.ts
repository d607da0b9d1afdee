import { whileScrolling } from './while-scrolling.ts';

/**
 * The table of contents, marking the section under the reader's eye. It looks at the headings
 * while the page is scrolled, since an IntersectionObserver tells only of crossings of a fixed line,
 * and short sections on the last screen never reach one.
 */
class ArticleToc extends HTMLElement {
  private links = new Map<HTMLElement, HTMLAnchorElement>();
  private unfollow = () => {};

  connectedCallback(): void {
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (heading) this.links.set(heading, link);
    }
    this.unfollow = whileScrolling(() => this.mark());
    this.addEventListener('click', ({ target }) => this.leaveSheet(target as Element));
    // Not before the page is drawn: who asks for places now has all of it laid out in this task.
    requestAnimationFrame(() => setTimeout(() => this.mark()));
  }

  disconnectedCallback(): void {
    this.unfollow();
  }

  /** On a phone the contents are a sheet over the text: choosing a section puts it away. */
  private leaveSheet(pressed: Element): void {
    const sheet = this.closest<HTMLElement>('[popover]');
    if (pressed.closest('a') && sheet?.matches(':popover-open')) sheet.hidePopover();
  }

  private mark(): void {
    const line = readingLine([...this.links.keys()].at(-1));
    let current: HTMLAnchorElement | undefined;
    for (const [heading, link] of this.links) {
      if (!isReached(heading, line)) break;
      current = link;
    }
    const marked = this.querySelector('[aria-current]');
    if (marked === (current ?? null)) return;
    marked?.removeAttribute('aria-current');
    current?.setAttribute('aria-current', 'location');
    if (current) this.reveal(current);
  }

  /** Scrolls the contents alone; `scrollIntoView` would move the page as well. */
  private reveal(link: HTMLElement): void {
    const box = this.closest<HTMLElement>('.toc');
    if (!box) return;
    const { top, bottom } = link.getBoundingClientRect();
    const frame = box.getBoundingClientRect();
    const margin = frame.height / 4;
    if (top < frame.top + margin) box.scrollTop -= frame.top + margin - top;
    else if (bottom > frame.bottom - margin) box.scrollTop += bottom - frame.bottom + margin;
  }
}

/** Asks the chapter first: in one that is left out the browser would lay out what is asked about. */
function isReached(heading: HTMLElement, line: number): boolean {
  const chapter = heading.closest('.chapter')?.getBoundingClientRect();
  if (chapter && chapter.bottom <= line) return true;
  if (chapter && chapter.top > line) return false;
  return heading.getBoundingClientRect().top <= line;
}

/**
 * How far down the screen a heading counts as reached, in px: just below where a link puts it. Where
 * the page ends before the last heading can come up there, the line sinks over the last screenful
 * to the bottom, so that each section on it has its turn.
 */
function readingLine(last: HTMLElement | undefined): number {
  const root = document.documentElement;
  const top = Number.parseFloat(getComputedStyle(root).scrollPaddingTop) + 24;
  const left = root.scrollHeight - innerHeight - scrollY;
  // Asked first: to say where the last heading is, the browser lays out what is left out around it.
  if (left >= innerHeight) return top;
  if (!last || last.getBoundingClientRect().top - left <= top) return top;
  return top + (innerHeight - top) * (1 - left / innerHeight);
}

customElements.define('article-toc', ArticleToc);
