import sheet from '~/styles/return-bar.css?url';
import type { Place } from './kept-places.ts';
import { lateSheet } from './late-sheet.ts';

/**
 * 回到上次读到的地方: a bar at the foot of the screen that offers the kept place. It goes when the
 * reader takes it, puts it away, or reads on for a screen; then `done` is called.
 */
export async function offerReturn(
  place: Place,
  goBack: () => void,
  done: () => void,
): Promise<void> {
  await lateSheet(sheet);
  const left = new AbortController();
  const { dataset } = document.documentElement;
  const bar = draw(place);
  const leave = () => {
    if (left.signal.aborted) return;
    left.abort();
    const focused = bar.contains(document.activeElement);
    bar.remove();
    delete dataset.return;
    if (focused) document.getElementById('main')?.focus({ preventScroll: true });
    done();
  };
  const { signal } = left;
  bar.addEventListener(
    'click',
    ({ target }) => {
      const button = (target as Element).closest('button');
      if (!button) return;
      const taken = 'take' in button.dataset;
      leave();
      if (taken) goBack();
    },
    { signal },
  );
  bar.addEventListener('keydown', ({ key }) => key === 'Escape' && leave(), { signal });
  addEventListener('scroll', () => scrollY > innerHeight && leave(), { passive: true, signal });
  // Before the text in the order of the keyboard; on the screen it lies over the text's foot.
  document.getElementById('main')?.before(bar);
  dataset.return = '';
}

function draw({ title, read }: Place): HTMLElement {
  const bar = document.createElement('section');
  bar.className = 'return-bar';
  bar.ariaLabel = '上次读到的地方';
  const words = document.createElement('p');
  words.role = 'status';
  const where = document.createElement('b');
  where.textContent = title;
  words.append(`上次读到${Math.round(read * 100)}%：`, where);
  bar.append(words, button('回到那里', 'take'), button('不用了', 'leave'));
  return bar;
}

function button(text: string, what: 'take' | 'leave'): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.dataset[what] = '';
  return made;
}
