/**
 * Uncovers the copy buttons of code blocks where the clipboard can be written (not on plain http),
 * and says when it is done, in the button and to screen readers.
 */
const SHOWN = 2000;

if (navigator.clipboard) {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    button.hidden = false;
    button.setAttribute('aria-live', 'polite');
    // Which of the page's codes: the title beside it.
    button.ariaDescription = button.parentElement?.firstChild?.textContent ?? '';
    button.addEventListener('click', () => void copy(button));
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const code = button.closest('[data-code]')?.querySelector('pre')?.textContent ?? '';
  const done = await navigator.clipboard.writeText(code).then(
    () => '已复制',
    () => '未能复制',
  );
  button.textContent = done;
  setTimeout(() => {
    button.textContent = '复制';
  }, SHOWN);
}
