import { isLaidOut } from './rest-of-text.ts';
import { whileScrolling } from './while-scrolling.ts';

/**
 * How far the reader has come: a thin bar with a segment for each chapter, as long as the chapter
 * is, and the minutes that are left. The bar is a picture only; the words stand in the contents,
 * where a screen reader finds them when it asks, and announce nothing.
 */
class ReadingProgress extends HTMLElement {
  #segments: HTMLElement[] = [];

  connectedCallback(): void {
    shown.add(this);
    unfollow ??= whileScrolling(drawAll);
    requestAnimationFrame(drawAll);
  }

  disconnectedCallback(): void {
    shown.delete(this);
    if (shown.size > 0) return;
    unfollow?.();
    unfollow = undefined;
  }

  draw(read: number, chapters: readonly Chapter[]): void {
    if (this.#segments.length !== chapters.length) {
      this.#segments = chapters.map(() => document.createElement('span'));
      this.querySelector('.progress')?.replaceChildren(...this.#segments);
    }
    for (const [at, segment] of this.#segments.entries()) {
      const { length, done } = chapters[at] as Chapter;
      segment.style.flexGrow = String(Math.round(length));
      segment.style.setProperty('--read', `${Math.round(done * 100)}%`);
    }
    this.#write(Math.ceil(Number(this.dataset.minutes) * (1 - read)));
  }

  #write(minutes: number): void {
    const words = this.querySelector('[data-left]');
    if (!words) return;
    const brief = 'brief' in this.dataset;
    const left = brief ? `剩${minutes}分` : `还剩约${minutes}分钟`;
    const text = minutes > 0 ? left : '读完了';
    if (words.textContent !== text) words.textContent = text;
  }
}

/**
 * Where the text begins and ends on the page, in px, and the share of it that has been on the
 * screen: none at the top, all when its last line has come up.
 */
export function textRead(): { start: number; end: number; read: number } {
  const prose = document.querySelector('.prose')?.getBoundingClientRect();
  const notes = document.querySelector('.prose > [data-footnotes]')?.getBoundingClientRect();
  const start = (prose?.top ?? 0) + scrollY;
  const end = (notes?.top ?? prose?.bottom ?? 0) + scrollY;
  const screens = end - innerHeight;
  const read = screens > 0 ? Math.min(1, Math.max(0, scrollY / screens)) : 1;
  return { start, end, read };
}

interface Chapter {
  /** In px. */
  length: number;
  /** Share of it that has been read. */
  done: number;
}

const shown = new Set<ReadingProgress>();
let unfollow: (() => void) | undefined;

/** Measures once for all, and only then writes: a page that is asked in between is laid out anew. */
function drawAll(): void {
  const { start, end, read } = textRead();
  const chapters = isLaidOut() ? chaptersRead(start, end, start + read * (end - start)) : [];
  for (const progress of shown) progress.draw(read, chapters);
}

function chaptersRead(start: number, end: number, reached: number): Chapter[] {
  const chapters = [...document.querySelectorAll('.prose > .chapter')];
  const tops = chapters.map((chapter) => chapter.getBoundingClientRect().top + scrollY);
  return tops.map((top, at) => {
    const from = at === 0 ? start : top;
    const length = Math.max(1, (tops[at + 1] ?? end) - from);
    return { length, done: Math.min(1, Math.max(0, (reached - from) / length)) };
  });
}

customElements.define('reading-progress', ReadingProgress);
