/** Lines of a flowchart that are no nodes and arrows. */
const KEYWORD =
  /^\s*(?:graph|flowchart|subgraph|end\s*;?\s*$|style|classDef|class|linkStyle|click|direction|%%|---|title:|acc)/;
/** An arrow with what is written on it: `-->`, `-->|text|`, `-- text -->`, `==>`, `-.->`. */
const ARROW =
  /\s*(<?--\s*[^\s\->|=][^>|]*?--+[>xo]|<?==\s*[^\s=>|][^>|]*?==+>|<?-\.\s*[^\s.>-][^>|]*?\.-+>?|[<xo]?--+[>xo]?|<?==+>?|<?-\.+-+>?|~{3,})(\s*\|[^|\n]*\|)?\s*/;
/** Brackets of nodes, the longest first. */
const SHAPES: readonly [open: string, close: string][] = [
  ['(((', ')))'],
  ['([', '])'],
  ['[[', ']]'],
  ['[(', ')]'],
  ['((', '))'],
  ['{{', '}}'],
  ['[/', '/]'],
  ['[/', '\\]'],
  ['[\\', '\\]'],
  ['[\\', '/]'],
  ['[', ']'],
  ['(', ')'],
  ['{', '}'],
  ['>', ']'],
];
const PLAIN_ID = /^[\p{L}\p{N}_]+(?:-[\p{L}\p{N}_]+)*$/u;

/** Arrows that a text editor has changed, or that another notation draws. */
export function plainArrows(source: string): string {
  return edgeLines(source, (line) =>
    line
      .replace(/\s*[-—–─－]*[—–─－]+[-—–─－]*[>》＞]\s*/g, ' --> ')
      .replace(
        /(?<=[\])}"）】」\w\p{Script=Han}])\s*(?:->|[→⟶➔➜⇒]|=》|=>)\s*(?=[\w\p{Script=Han}"])/gu,
        (arrow, at: number) => (isInLabel(line, at) ? arrow : ' --> '),
      ),
  );
}

/** `graph LR A[甲] --> B` on one line, and comments of programming languages. */
export function ownLines(source: string): string {
  return source
    .replace(/^(\s*(?:graph|flowchart)\s+(?:TB|TD|BT|LR|RL))[ \t]+(?=\S)(?!;)/m, '$1\n')
    .replace(/^(\s*)(?:\/\/|#(?!\w))\s*/gm, '$1%% ');
}

/** Every label in quotation marks, and names that are no names given one. */
export function quotedNodes(source: string): string {
  const ids = new Map<string, string>();
  return edgeLines(source, (line) => {
    const indent = /^\s*/.exec(line)?.[0] ?? '';
    const body = line.trim().replace(/;$/, '');
    const parts = body.split(ARROW);
    // What `split` returns between two nodes is the arrow and the text between its bars.
    let result = '';
    const tail = labelled(parts);
    for (let i = 0; i < parts.length; i += 3) {
      result += nodes(parts[i] ?? '', ids);
      if (i + 1 < parts.length) result += ` ${arrow(parts[i + 1] ?? '', parts[i + 2] ?? tail)} `;
    }
    return indent + result;
  }).replace(/^(\s*subgraph\s+)([^"[\n]*[()（）:：&<>/][^"[\n]*?)\s*$/gm, '$1"$2"');
}

/** What is left that is neither node nor arrow is a remark. */
export function remarksAside(source: string): string {
  return edgeLines(source, (line) =>
    ARROW.test(line) || /[[({]/.test(line) || line.trim() === '' || PLAIN_ID.test(line.trim())
      ? line
      : line.replace(/^(\s*)/, '$1%% '),
  );
}

function edgeLines(source: string, mend: (line: string) => string): string {
  return source
    .split('\n')
    .map((line) => (KEYWORD.test(line) ? line : mend(line)))
    .join('\n');
}

/** `A --> B: 文字`: what is said of the arrow, taken off the last node. */
function labelled(parts: string[]): string | undefined {
  if (parts.length !== 4) return undefined;
  const found = /^([^:[({]+|.*[\])}])\s*:(?!::)\s*(\S.*)$/.exec(parts[3] ?? '');
  if (!found) return undefined;
  parts[3] = found[1]?.trim() ?? '';
  return `|${found[2]}|`;
}

function arrow(mark: string, bars: string | undefined): string {
  const inside = /^(<?)(--|==|-\.)\s*([^\s\->|=.].*?)\s*(--+[>xo]|==+>|\.-+>?)$/.exec(mark);
  const text = bars?.trim().slice(1, -1) ?? inside?.[3];
  const plain = inside ? `${inside[1]}${inside[2] === '-.' ? '-.->' : inside[4]}` : mark;
  if (text === undefined || text.trim() === '') return plain;
  return `${plain}|${/^[\p{L}\p{N} ，。、？！]+$/u.test(text) ? text : quoted(text)}|`;
}

function nodes(text: string, ids: Map<string, string>): string {
  const whole = node(text, ids, false);
  if (whole !== undefined && !/\s&\s/.test(text)) return whole;
  const several = text.split(/\s+&\s+/).map((part) => node(part, ids, false));
  if (several.every((part) => part !== undefined)) return several.join(' & ');
  return whole ?? node(text, ids, true) ?? text;
}

/** A node with its label quoted; one that is only words gets a name where `named`. */
function node(text: string, ids: Map<string, string>, named: boolean): string | undefined {
  const [, body = '', style = ''] = /^\s*(.*?)(:::\w+)?\s*$/s.exec(text) ?? [];
  if (body === '') return '';
  if (PLAIN_ID.test(body)) return safeId(body) + style;
  for (const [open, close] of SHAPES) {
    const at = body.indexOf(open);
    if (at <= 0 || !body.endsWith(close) || !PLAIN_ID.test(body.slice(0, at).trim())) continue;
    const label = body.slice(at + open.length, -close.length);
    return `${safeId(body.slice(0, at).trim())}${open}${quoted(label)}${close}${style}`;
  }
  // Words with marks among them, and no brackets that could be torn.
  if (!named && /[[({<|]/.test(body)) return undefined;
  if (/[[\]{}|]/.test(body)) return undefined;
  const id = ids.get(body) ?? `n${ids.size + 1}`;
  const first = !ids.has(body);
  ids.set(body, id);
  return first ? `${id}[${quoted(body)}]${style}` : id + style;
}

/** `end` closes a subgraph; as a name it breaks the diagram. */
const safeId = (id: string): string =>
  /^(?:end|default|graph|style|class)$/.test(id) ? `${id}_` : id;

function quoted(label: string): string {
  const inner = label.trim().replace(/^"([\s\S]*)"$/, '$1');
  const marked = inner.replace(/\\?"([^"\\]*)\\?"/g, '“$1”').replace(/\\?"/g, '”');
  return `"${marked}"`;
}

/** Whether a place of a line is inside quotation marks or brackets. */
function isInLabel(line: string, at: number): boolean {
  const before = line.slice(0, at + 1);
  const count = (mark: string) => before.split(mark).length - 1;
  return (
    count('"') % 2 === 1 ||
    count('[') > count(']') ||
    count('{') > count('}') ||
    count('(') > count(')') ||
    count('|') % 2 === 1
  );
}
