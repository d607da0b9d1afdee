import type { Mermaid } from 'mermaid';
import { mulberry32 } from '../examples/random.ts';
import { mermaidConfig } from './config.ts';
import { installDom } from './dom.ts';
import { classifyEdges } from './edge-classes.ts';
import { DiagramError, type Failure, failureOf } from './errors.ts';
import { DRAWN } from './kinds.ts';
import { spreadLines } from './measure/label-lines.ts';
import { elementBox } from './measure/shapes.ts';
import { prepare } from './prepare.ts';
import { quickenConfig } from './quick-config.ts';
import { repair } from './repair.ts';
import { ColourError } from './tidy/attributes.ts';
import { tidy } from './tidy/tidy.ts';

/** A finished drawing; ids in the svg begin with ID_PREFIX. Width and height in px. */
export interface Drawing {
  svg: string;
  kind: string;
  width: number;
  height: number;
}

let mermaid: Promise<Mermaid> | undefined;

/**
 * Draws one diagram with mermaid in this thread, which gets a document of its own for good; see
 * render.ts for drawing from elsewhere. One drawing at a time.
 * @throws DiagramError, also for a kind that we do not draw.
 */
export async function draw(source: string): Promise<Drawing> {
  mermaid ??= load();
  const { detectType, render } = await mermaid;
  const text = withoutComments(source);
  try {
    const kind = detectType(text);
    if (!DRAWN.has(kind)) throw new DiagramError(unknownKind(kind, source));
    // The layout of mindmaps tosses coins; in this thread nobody else does.
    Math.random = mulberry32(1);
    const { svg } = await render('mm', prepare(text, kind));
    return finish(svg, kind, text);
  } catch (error) {
    if (error instanceof DiagramError) throw error;
    if (error instanceof ColourError) throw new DiagramError(colourFailure(error.colour, source));
    throw new DiagramError(failureOf(error, source));
  } finally {
    document.body.replaceChildren();
  }
}

async function load(): Promise<Mermaid> {
  installDom();
  quickenConfig();
  // After the document is there: DOMPurify looks for it when it is loaded.
  const { default: loaded } = await import('mermaid');
  loaded.initialize(mermaidConfig());
  return loaded;
}

/** Mermaid drops whole lines of comment and then counts lines wrong; blank lines are kept. */
function withoutComments(source: string): string {
  return source.replace(/^[ \t]*%%(?!\{).*$/gm, '');
}

function finish(svg: string, kind: string, source: string): Drawing {
  document.body.innerHTML = svg;
  const root = document.body.firstElementChild;
  if (!root) throw new Error('mermaid drew nothing');
  classifyEdges(root, source);
  repair(root);
  spreadLines(root);
  tidy(root);
  const { width, height } = crop(root);
  return { svg: root.outerHTML, kind, width, height };
}

/** Makes the drawing as large as what is on it; mermaid leaves wide margins, and cuts some off. */
function crop(root: Element): { width: number; height: number } {
  const box = elementBox(root);
  if (!box) throw new Error('mermaid drew nothing');
  // Numbers of messages stand in circles that are markers, which no box counts.
  const margin = root.querySelector('marker circle') ? 16 : 6;
  const [x, y] = [Math.floor(box.x - margin), Math.floor(box.y - margin)];
  const width = Math.ceil(box.x + box.width + margin) - x;
  const height = Math.ceil(box.y + box.height + margin) - y;
  root.setAttribute('viewBox', `${x} ${y} ${width} ${height}`);
  root.setAttribute('width', String(width));
  root.setAttribute('height', String(height));
  return { width, height };
}

/** At the line that names the kind, the first that is neither blank nor front matter. */
function unknownKind(kind: string, source: string): Failure {
  const head = /^\s*(?:---[ \t]*\n[\s\S]*?\n---[ \t]*\n)?(?:\s*%%.*\n)*\s*/.exec(source)?.[0] ?? '';
  const lines = head.split('\n');
  const column = (lines.at(-1)?.length ?? 0) + 1;
  const message = `Kind not drawn: ${kind}`;
  return { reason: 'kind', message, line: lines.length - 1, column, details: [kind] };
}

function colourFailure(colour: string, source: string): Failure {
  const lines = source.split('\n');
  const line = Math.max(
    0,
    lines.findIndex((text) => text.toLowerCase().includes(colour.toLowerCase())),
  );
  const column = Math.max(0, lines[line]?.toLowerCase().indexOf(colour.toLowerCase()) ?? 0) + 1;
  const message = `Literal colour ${colour}`;
  return { reason: 'colour', message, line, column, details: [colour] };
}
