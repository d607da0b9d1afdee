/** Ends every id of a copy, so that no id stands twice in the page. */
const SUFFIX = '-closer';
const NAMED = ['aria-labelledby', 'aria-describedby', 'headers', 'for'];

/** A copy of what a figure shows, laid out as wide as it should be on a stage, with ids of its own. */
export function figureCopy(figure: Element, room: number): HTMLElement | undefined {
  const shown = figure.querySelector<HTMLElement>('.diagram-scroll > *, .chart-box, table');
  if (!shown) return undefined;
  const copy = shown.cloneNode(true) as HTMLElement;
  const own = shown.getBoundingClientRect().width;
  const box = document.createElement('div');
  // A table takes its looks from the text around it.
  box.className = 'closer-content prose';
  box.append(copy);
  renameIds(box);
  if (copy.matches('.chart-box')) box.style.width = `${Math.max(own, Math.min(room, 800))}px`;
  else if (copy.matches('svg')) box.style.width = `${copy.getAttribute('width') ?? own}px`;
  return box;
}

/** Renames all ids below an element together with what refers to them. */
export function renameIds(root: Element): void {
  const ids = new Set([...root.querySelectorAll('[id]')].map(({ id }) => id));
  const renamed = (id: string) => (ids.has(id) ? id + SUFFIX : id);
  for (const element of root.querySelectorAll('*')) {
    for (const attribute of element.attributes) {
      const { name, value } = attribute;
      if (name === 'id') attribute.value = value + SUFFIX;
      else if (NAMED.includes(name)) attribute.value = value.split(' ').map(renamed).join(' ');
      else if (value.startsWith('#')) attribute.value = `#${renamed(value.slice(1))}`;
      else if (value.includes('url(#'))
        attribute.value = value.replace(/url\(#([^)]+)\)/g, (_, id) => `url(#${renamed(id)})`);
    }
  }
}
