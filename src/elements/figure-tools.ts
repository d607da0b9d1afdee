/** Says below a figure that what opens it has not come. */
const FAILURE = 'figcaption > [role=status]';

/** Gives a figure its tools, beside its caption: a link to itself, and a button that opens it large. */
export function equip(figure: Element): void {
  const caption = figure.querySelector(':scope > figcaption');
  if (!caption) return;
  const name = caption.querySelector('.figure-number')?.textContent ?? caption.textContent ?? '';
  const opener = document.createElement('button');
  Object.assign(opener, { type: 'button', className: 'figure-tool', ariaLabel: `放大${name}` });
  const look = () => void openLarge(figure, opener);
  opener.addEventListener('click', look);
  figure.querySelector('.diagram-scroll > svg, .chart-box')?.addEventListener('click', look);
  caption.after(...selfLink(figure.id, name), opener);
}

async function openLarge(figure: Element, opener: HTMLElement): Promise<void> {
  figure.querySelector(FAILURE)?.remove();
  try {
    const { lookCloser } = await import('./look-closer.ts');
    lookCloser(figure, opener);
  } catch {
    // Some browsers remember that a module failed to load until the page is loaded anew.
    figure
      .querySelector('figcaption')
      ?.insertAdjacentHTML('beforeend', '<span role="status">没有连上网，刷新再试。</span>');
  }
}

function selfLink(id: string, name: string): HTMLElement[] {
  if (!id) return [];
  const link = document.createElement('a');
  return [
    Object.assign(link, {
      href: `#${id}`,
      className: 'heading-link figure-tool',
      ariaLabel: `${name}的链接`,
    }),
  ];
}
