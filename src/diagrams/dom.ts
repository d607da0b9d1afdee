import { type DOMWindow, JSDOM } from 'jsdom';
import { Cascade } from './measure/cascade.ts';
import { type Box, lengthOf, pointAt } from './measure/geometry.ts';
import { elementBox, outline } from './measure/shapes.ts';
import { textLength } from './measure/text-layout.ts';

const NAMES = [
  'window',
  'document',
  'Element',
  'HTMLElement',
  'SVGElement',
  'Node',
  'Text',
  'DocumentFragment',
  'DOMParser',
  'XMLSerializer',
  'NodeFilter',
  'HTMLTemplateElement',
  'MutationObserver',
  'CSSStyleSheet',
  'Option',
  'getComputedStyle',
] as const;

const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };

/**
 * Gives the running thread a document and the SVG measurements that jsdom lacks, worked out from
 * attributes. Only for a thread or process of its own: the globals stay.
 * @param width what HTML elements report as their width in px; gantt charts ask for it.
 */
export function installDom(width = 720): DOMWindow {
  const { window } = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true });
  window.getComputedStyle = computedStyle;
  for (const name of NAMES) {
    const value = name === 'window' ? window : (window as unknown as Record<string, unknown>)[name];
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  addMeasurements(window);
  keepStylesAsText(window.document);
  for (const name of ['offsetWidth', 'clientWidth', 'clientHeight']) {
    Object.defineProperty(window.HTMLElement.prototype, name, { get: () => width });
  }
  leaveCanvasBlank(window);
  return window;
}

/**
 * Mindmaps are laid out by cytoscape, which works out where things are only beside a canvas that it
 * paints on. Nobody sees that canvas.
 */
function leaveCanvasBlank(window: DOMWindow): void {
  const nothing = new Proxy({}, { get: () => () => undefined, set: () => true });
  window.HTMLCanvasElement.prototype.getContext = (() => nothing) as never;
}

/**
 * Style elements become those of SVG, which jsdom leaves alone: HTML ones it parses, for nothing,
 * and keeps in memory for ever.
 */
function keepStylesAsText(document: Document): void {
  const create = document.createElement.bind(document);
  document.createElement = ((name: string, options?: ElementCreationOptions) =>
    name === 'style'
      ? document.createElementNS('http://www.w3.org/2000/svg', 'style')
      : create(name, options)) as typeof document.createElement;
}

/** The few values that mermaid asks for; jsdom's own is slow and does not know text-anchor. */
function computedStyle(element: Element): CSSStyleDeclaration {
  const styles = new Cascade();
  const values: Record<string, string> = {
    fontSize: `${styles.fontSize(element)}px`,
    textAnchor: styles.inherited(element, 'text-anchor') ?? 'start',
  };
  // A length that nothing sets is none; cytoscape subtracts them from its room.
  const byName = (name: string) =>
    styles.inherited(element, name) ?? (/^(padding|border-)/.test(name) ? '0px' : '');
  return { ...values, getPropertyValue: byName } as unknown as CSSStyleDeclaration;
}

function addMeasurements(window: DOMWindow): void {
  const box = (element: Element): Box => elementBox(element) ?? { ...NOWHERE };
  Object.assign(window.SVGElement.prototype, {
    getBBox(this: Element) {
      return box(this);
    },
    getComputedTextLength(this: Element) {
      return textLength(this);
    },
    getTotalLength(this: Element) {
      return lengthOf(outline(this));
    },
    getPointAtLength(this: Element, length: number) {
      return pointAt(outline(this), length);
    },
  });
  window.Element.prototype.getBoundingClientRect = function (this: Element) {
    const { x, y, width, height } = this instanceof window.SVGElement ? box(this) : NOWHERE;
    const edges = { left: x, top: y, right: x + width, bottom: y + height };
    return { x, y, width, height, ...edges, toJSON: () => edges };
  };
}
