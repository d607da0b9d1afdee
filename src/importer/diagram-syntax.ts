import DOMPurify from 'dompurify';
import type { Mermaid } from 'mermaid';
import { mermaidConfig } from '../diagrams/config.ts';
import { DRAWN } from '../diagrams/kinds.ts';

/** What a drawing may still fail at although it reads well: colours and dates. */
const NEEDS_DRAWING =
  /^\s*(?:style|linkStyle|classDef)\s.*[:,]|^\s*gantt\b|\btheme|#[0-9a-f]{3,8}\b|\brgba?\(/im;

/** Whether it takes a drawing to know that a source can be drawn. */
export function needsDrawing(source: string): boolean {
  return NEEDS_DRAWING.test(source);
}

let parser: Promise<Mermaid['parse']> | undefined;

/**
 * Whether mermaid can read a source of a kind that we draw. Needs no document, which takes longer to load than an article
 * to import; the drawing itself is the build's.
 */
export async function isReadable(source: string): Promise<boolean> {
  parser ??= load();
  const parse = await parser;
  try {
    return DRAWN.has((await parse(source)).diagramType);
  } catch {
    return false;
  }
}

async function load() {
  // Without a document DOMPurify cleans nothing and lacks these two, which mermaid calls for labels.
  Object.assign(DOMPurify, { addHook: () => undefined, sanitize: (text: string) => text });
  const { default: mermaid } = await import('mermaid');
  mermaid.initialize(mermaidConfig());
  return mermaid.parse;
}
