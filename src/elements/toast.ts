/** How long words stay, in ms. */
const SHOWN = 2400;

let toast: HTMLElement | undefined;
let timer = 0;

/** Says something for a moment, to the eye and to a screen reader. */
export function say(words: string): void {
  toast ??= made();
  const place = toast;
  // A modal dialog hides all that is outside it.
  const host = document.querySelector('dialog[open]') ?? document.body;
  if (place.parentElement !== host) host.append(place);
  place.textContent = '';
  clearTimeout(timer);
  // A region that has just come is listened to from the next frame on.
  requestAnimationFrame(() => {
    place.textContent = words;
  });
  timer = window.setTimeout(() => {
    place.textContent = '';
  }, SHOWN);
}

function made(): HTMLElement {
  const place = document.createElement('div');
  Object.assign(place, { className: 'toast', role: 'status' });
  return place;
}
