/**
 * Runs in the browser: gives every drawing below `.whole` its looks as plain attributes, for readers
 * of EPUB know neither our style sheets nor `light-dark()` and `color-mix()`.
 */
export function resolveDrawings(): void {
  const INHERITED = [
    'fill',
    'stroke',
    'stroke-width',
    'stroke-dasharray',
    'stroke-linejoin',
    'stroke-linecap',
    'font-size',
    'font-weight',
    'text-anchor',
    'dominant-baseline',
    'fill-opacity',
    'stroke-opacity',
  ];
  const OWN: [name: string, initial: string][] = [
    ['opacity', '1'],
    ['vector-effect', 'none'],
  ];
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const known = new Map<string, string>();

  for (const svg of document.querySelectorAll('.whole svg')) {
    const elements = [svg, ...svg.querySelectorAll('*')];
    const looks = new Map(elements.map((element) => [element, looksOf(element)]));
    for (const element of elements) {
      const look = looks.get(element) ?? {};
      if (look.display === 'none' && !/^(title|desc|marker|defs)$/.test(element.localName)) {
        element.remove();
        continue;
      }
      const above = element === svg ? undefined : looks.get(element.parentElement as Element);
      for (const name of INHERITED) {
        if (above && above[name] === look[name]) element.removeAttribute(name);
        else element.setAttribute(name, look[name] ?? '');
      }
      for (const [name, initial] of OWN) {
        if (look[name] === initial) element.removeAttribute(name);
        else element.setAttribute(name, look[name] ?? '');
      }
      element.removeAttribute('class');
      element.removeAttribute('paint-order');
      // No attribute in the SVG that EPUB readers are checked against.
      if (look['paint-order'] === 'stroke') element.setAttribute('style', 'paint-order:stroke');
    }
    svg.setAttribute('font-family', 'sans-serif');
    svg.setAttribute('overflow', 'visible');
  }

  function looksOf(element: Element): Record<string, string> {
    const style = getComputedStyle(element);
    const names = [...INHERITED, ...OWN.map(([name]) => name), 'display', 'paint-order'];
    return Object.fromEntries(
      names.map((name) => [name, plain(name, style.getPropertyValue(name))]),
    );
  }

  function plain(name: string, value: string): string {
    if ((name === 'fill' || name === 'stroke') && !/^(none|url|context)/.test(value)) {
      return hex(value);
    }
    return value.replace(/(\d)px/g, '$1').replace(/, /g, ' ');
  }

  /** As a canvas paints it; half transparent colours are painted on white paper. */
  function hex(colour: string): string {
    const seen = known.get(colour);
    if (seen !== undefined || !canvas) return seen ?? colour;
    canvas.fillStyle = '#ffffff';
    canvas.fillRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0] = canvas.getImageData(0, 0, 1, 1).data;
    const painted = `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    known.set(colour, painted);
    return painted;
  }
}
