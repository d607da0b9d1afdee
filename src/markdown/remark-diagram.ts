import type { Element, ElementContent, Properties } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { h, s } from 'hastscript';
import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { DiagramError } from '../diagrams/errors.ts';
import { type Diagram, renderDiagram } from '../diagrams/render.ts';
import { type DiagramMeta, readMeta } from './diagram-meta.ts';
import { reportDiagram } from './diagram-problem.ts';

interface Options {
  /** Leave the drawing to the browser, as `npm run dev` does with astro-mermaid. */
  live?: boolean;
  /** The diagrams are known to be good: they are not even tried. */
  trusted?: boolean;
}

/** How far a drawing may shrink before it scrolls: letters of 15 px stay near 13 px. */
const LEAST_SCALE = 0.85;
/** The column on a screen of 360 px; a drawing that fits there never scrolls. */
const NARROWEST = 320;

/**
 * A ```` ```mermaid id="…" title="…" desc="…" ```` fence becomes a numbered figure with the diagram
 * drawn as SVG. Reports a fence without title or description, and a diagram that cannot be drawn.
 */
export function remarkDiagram({ live = false, trusted = false }: Options = {}) {
  return async (tree: Root, file: VFile): Promise<void> => {
    const fences: Code[] = [];
    visit(tree, 'code', (node) => {
      if (node.lang === 'mermaid') fences.push(node);
    });
    const seen = new Set<string>();
    for (const fence of fences) {
      const meta = readMeta(fence, file, seen);
      const content = trusted ? source(fence) : await drawing(fence, meta, file, live);
      replace(fence, figure(meta, content));
    }
  };
}

async function drawing(
  fence: Code,
  meta: DiagramMeta,
  file: VFile,
  live: boolean,
): Promise<Element> {
  try {
    // While writing, too: a mistake is told where it stands, as the build would.
    const diagram = await renderDiagram(fence.value, meta.id);
    return live ? source(fence) : inline(diagram, meta);
  } catch (error) {
    if (!(error instanceof DiagramError)) throw error;
    reportDiagram(file, fence, error);
    return source(fence);
  }
}

/** What astro-mermaid looks for. */
function source(fence: Code): Element {
  return h('pre', { className: ['mermaid'] }, fence.value);
}

function inline({ svg, width }: Diagram, { id, title, desc }: DiagramMeta): Element {
  const root = fromHtml(svg, { fragment: true, space: 'svg' }).children[0] as Element;
  root.properties = {
    role: 'img',
    ariaLabelledBy: [`${id}-title`],
    ariaDescribedBy: [`${id}-desc`],
    ...root.properties,
    style: `min-width:${leastWidth(width)}px`,
  };
  root.children.unshift(
    s('title', { id: `${id}-title` }, title),
    s('desc', { id: `${id}-desc` }, desc),
  );
  return withoutPositions(root);
}

function figure({ id, title }: DiagramMeta, content: Element): Element {
  return h('figure', { id: `fig-${id}`, dataDiagram: '' }, [
    h('div', { className: ['diagram-scroll'], ...scrolling(content, title) }, [content]),
    h('figcaption', [h('span', { dataFigureNumber: '' }), title]),
  ]);
}

/** What may scroll must be reachable by keyboard, and what is reachable must have a name. */
function scrolling(content: Element, title: string): Properties {
  if (leastWidth(Number(content.properties.width ?? 0)) <= NARROWEST) return {};
  return { tabIndex: 0, role: 'region', ariaLabel: `${title}，可左右滚动` };
}

/** How narrow a drawing may become, in px; in tens, so that few style rules do for all. */
function leastWidth(width: number): number {
  return Math.floor((width * LEAST_SCALE) / 10) * 10;
}

/** Positions in the drawing's own text would be taken for places in the article. */
function withoutPositions<Node extends ElementContent>(node: Node): Node {
  delete node.position;
  if (node.type === 'element') for (const child of node.children) withoutPositions(child);
  return node;
}

/** MDX drops raw HTML, so the node names its element; see mdast-util-to-hast on `hName`. */
function replace(fence: Code, { tagName, properties, children }: Element): void {
  const data = { hName: tagName, hProperties: properties, hChildren: children };
  const { position } = fence;
  for (const key of Object.keys(fence)) delete (fence as unknown as Record<string, unknown>)[key];
  Object.assign(fence, { type: 'diagram', children: [], data, position });
}
