import { DiagramError } from '../diagrams/errors.ts';
import { renderDiagram } from '../diagrams/render.ts';
import { diagramKind } from './diagram-kind.ts';
import { isReadable, needsDrawing } from './diagram-syntax.ts';
import { ownLines, plainArrows, quotedNodes, remarksAside } from './mend-flowchart.ts';

type Mend = (source: string) => string;

/** A line that gives a colour in figures; the site draws none. */
const COLOURED = /^\s*(?:style|linkStyle|classDef)\s.*#[0-9a-f]{3,8}\b/im;

/** The source as it is, or mended, so that the site can draw it; undefined where it cannot. */
export async function drawable(source: string): Promise<string | undefined> {
  const tried = new Set<string>();
  let candidate = source;
  for (const mend of [same, withoutColours, withoutEntities, ...mendsFor(source)]) {
    candidate = mend(candidate);
    if (tried.has(candidate) || COLOURED.test(candidate)) continue;
    tried.add(candidate);
    if (await draws(candidate)) return candidate;
  }
  return undefined;
}

async function draws(source: string): Promise<boolean> {
  if (!needsDrawing(source)) return isReadable(source);
  try {
    await renderDiagram(source, 'import');
    return true;
  } catch (error) {
    if (error instanceof DiagramError) return false;
    throw error;
  }
}

const same: Mend = (source) => source;

/** Colours that are written out would be wrong in one of the two themes. */
function withoutColours(source: string): string {
  return source
    .split('\n')
    .filter(
      (line) =>
        !/^\s*(?:style\s+\S+|linkStyle\s+\S+|classDef\s+\S+)\s.*(?:#[0-9a-f]{3,8}|:\s*[a-z]+)/i.test(
          line,
        ),
    )
    .join('\n');
}

function withoutEntities(source: string): string {
  return source
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** What goes wrong in each kind, mended step by step. */
function mendsFor(source: string): readonly Mend[] {
  return MENDS[diagramKind(source)] ?? [halfWidthColons];
}

const FLOWCHART: readonly Mend[] = [ownLines, plainArrows, quotedNodes, remarksAside];
const MENDS: Record<string, readonly Mend[]> = {
  graph: FLOWCHART,
  flowchart: FLOWCHART,
  sequenceDiagram: [halfWidthMessages, closedBlocks, withoutActivation, statementsOnly],
  classDiagram: [quotedClasses],
  pie: [halfWidthColons, pieSlices],
  'xychart-beta': [quotedAxis],
};

/** `甲：乙` is one word to mermaid where it wants `甲: 乙`. */
function halfWidthColons(source: string): string {
  return source.replace(/\s*：\s*/g, ' : ');
}

/** `A->>B：文字`; a semicolon would end the message. */
function halfWidthMessages(source: string): string {
  return source
    .replace(
      /^(\s*(?:[Nn]ote\s.*?|[^\s:：]+?\s*-{1,2}(?:>>|>|x|\))[+-]?\s*[^\s:：]+?))\s*：\s*/gm,
      '$1: ',
    )
    .replace(/^(\s*[Nn]ote over [^:]*?)，/gm, '$1,')
    .replace(/^([^:\n]*:.*)$/gm, (line) => line.replace(/;(?=.)/g, '；'));
}

/** A block of a sequence that was never closed. */
function closedBlocks(source: string): string {
  const count = (pattern: RegExp) => (source.match(pattern) ?? []).length;
  const open =
    count(/^\s*(?:alt|loop|opt|par|critical|break|rect|box)\b/gm) - count(/^\s*end\s*$/gm);
  return source.trimEnd() + '\nend'.repeat(Math.max(0, open));
}

function withoutActivation(source: string): string {
  return source
    .replace(/^(\s*\S+?\s*-{1,2}(?:>>|>|x|\)))[+-]/gm, '$1')
    .replace(/^\s*(?:de)?activate\s.*\n?/gm, '');
}

/** A line that says nothing to mermaid is kept as a remark. */
function statementsOnly(source: string): string {
  const known =
    /^\s*(?:$|%%|(?:sequenceDiagram|participant|actor|note|alt|else|opt|loop|par|and|critical|option|break|rect|box|end|activate|deactivate|autonumber|create|destroy|title|links?|properties)\b)|-{1,2}(?:>|x|\))/i;
  return source.replace(/^.*$/gm, (line) => (known.test(line) ? line : `%% ${line.trim()}`));
}

function quotedClasses(source: string): string {
  return source.replace(/^(\s*class\s+)"([^"\n]+)"/gm, '$1`$2`');
}

function pieSlices(source: string): string {
  return source.replace(/^(\s*)"?([^":\n]+?)"?\s*:\s*([\d.]+)\s*%?\s*$/gm, '$1"$2" : $3');
}

function quotedAxis(source: string): string {
  return source.replace(/^(\s*x-axis\s.*)\[([^\]]*)\]/gm, (_, lead: string, items: string) => {
    const quoted = items.split(/[,，]/).map((item) => `"${item.trim().replace(/^"|"$/g, '')}"`);
    return `${lead}[${quoted.join(', ')}]`;
  });
}
