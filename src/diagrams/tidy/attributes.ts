import { Cascade } from '../measure/cascade.ts';
import { BUILT_IN, roleColour } from '../theme.ts';

/** Properties that children take over from their parent, with their initial value. */
const INHERITED: Record<string, string> = {
  fill: '#000',
  stroke: 'none',
  'stroke-width': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'fill-opacity': '1',
  'stroke-opacity': '1',
  'font-size': '16',
  'font-weight': 'normal',
  'font-style': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'marker-start': 'none',
  'marker-mid': 'none',
  'marker-end': 'none',
};

const OWN: Record<string, string> = {
  opacity: '1',
  rx: '0',
  ry: '0',
  'text-decoration': 'none',
  'paint-order': 'normal',
};

const NOT_TEXT = /^(stroke-(width|dasharray|line\w+)|marker-\w+)$/;
const NOT_SHAPE = /^(font-\w+|text-anchor|dominant-baseline)$/;

/** A colour written out in the source of a diagram: it would be wrong in one of the themes. */
export class ColourError extends Error {
  readonly colour: string;

  constructor(colour: string) {
    super(`Literal colour ${colour}`);
    this.name = 'ColourError';
    this.colour = colour;
  }
}

/**
 * Turns what the drawing's style sheet and style attributes say into presentation attributes, so
 * that the page needs no `<style>` and no `style`; says each thing once, leaves defaults out.
 * @throws ColourError
 */
export function writeAttributes(root: Element): void {
  const plan: [Element, Map<string, string>][] = [];
  visit(root, INHERITED, { plan, styles: new Cascade() });
  for (const [element, values] of plan) {
    for (const name of [...Object.keys(INHERITED), ...Object.keys(OWN), 'style', 'class']) {
      element.removeAttribute(name);
    }
    for (const [name, value] of values) element.setAttribute(name, value);
    // Mermaid gives the start of a state diagram a width; SVG knows none for a circle.
    if (element.localName === 'circle') {
      for (const name of ['width', 'height']) element.removeAttribute(name);
    }
  }
}

interface Pass {
  styles: Cascade;
  plan: [Element, Map<string, string>][];
}

function visit(element: Element, outer: Record<string, string>, pass: Pass): void {
  const values = new Map<string, string>();
  const context = { ...outer };
  for (const name of Object.keys(INHERITED)) {
    if (isIrrelevant(element, name, pass.styles)) continue;
    const value = read(element, name, pass.styles);
    if (value === undefined || value === outer[name]) continue;
    values.set(name, value);
    context[name] = value;
  }
  for (const [name, initial] of Object.entries(OWN)) {
    const value = read(element, name, pass.styles);
    if (value !== undefined && value !== initial) values.set(name, value);
  }
  pass.plan.push([element, values]);
  for (let at = element.firstElementChild; at; at = at.nextElementSibling) {
    visit(at, context, pass);
  }
}

function isIrrelevant(element: Element, name: string, styles: Cascade): boolean {
  const tag = element.tagName.toLowerCase();
  if (tag === 'text' || tag === 'tspan') {
    const rimmed = (styles.own(element, 'paint-order') ?? 'normal') !== 'normal';
    return NOT_TEXT.test(name) && !(rimmed && !name.startsWith('marker'));
  }
  return element.children.length === 0 && NOT_SHAPE.test(name);
}

function read(element: Element, name: string, styles: Cascade): string | undefined {
  if (name === 'font-size') {
    const set = styles.own(element, name) !== undefined;
    return set ? String(styles.fontSize(element)) : undefined;
  }
  const value = styles.own(element, name);
  if (value === undefined || value === 'inherit' || value === 'revert') return undefined;
  if (name === 'fill' || name === 'stroke') return colour(value);
  if (name === 'stroke-dasharray') return /^[0\s,]*$|^1,\s*0$/.test(value) ? 'none' : dashes(value);
  if (name === 'font-weight') return value === '400' ? 'normal' : value;
  return value.replace(/^(-?[\d.]+)px$/, '$1');
}

function dashes(value: string): string {
  return value
    .replace(/px/g, '')
    .replace(/[\s,]+/g, ' ')
    .trim();
}

function colour(value: string): string {
  if (value === 'none' || value === 'transparent') return 'none';
  const builtIn = BUILT_IN[value.toLowerCase()];
  if (builtIn) return `var(--mm-${builtIn})`;
  if (value === 'currentColor') return 'var(--mm-text)';
  if (value.startsWith('url(') || value.startsWith('var(')) return value;
  const known = roleColour(value);
  if (!known) throw new ColourError(value);
  return known;
}
