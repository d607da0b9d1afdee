/** An element with properties and children; an empty text is no child. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.filter((child) => child !== ''));
  return element;
}

export function button(words: string, press: (button: HTMLButtonElement) => void) {
  const element = make('button', { type: 'button', className: 'search-button' }, words);
  element.addEventListener('click', () => press(element));
  return element;
}
