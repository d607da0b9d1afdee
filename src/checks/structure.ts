import type { Finding } from './article.ts';

/** A stretch of lines between fences and display formulas; contiguous, without blank lines. */
export interface RawBlock {
  /** 0-based number of its first line. */
  line: number;
  lines: string[];
}

/** A mistake found in the lines themselves, and the lines that can no longer be read because of it. */
export interface Torn extends Omit<Finding, 'at'> {
  /** 0-based line and column. */
  line: number;
  column: number;
  /** Lines to leave out so that the rest can be read: from, up to and without. */
  from: number;
  to: number;
}

interface Structure {
  blocks: RawBlock[];
  torn: Torn[];
}

const FENCE = /^(\s*(?:>\s*)*(?:(?:[-*+]|\d+\.)\s+)?)(`{3,})([^`]*)$/;
const FORMULA = /^\s*(?:>\s*)*(?:(?:[-*+]|\d+[.)])\s+)?(\$+)\s*(\S.*)?$/;
const PROSE_LINE = /^(?!\s*(?:\/\/|#\s|\*|"|'|%%)).*\p{Script=Han}.*[，。；：！？]/u;

/**
 * Reads an article line by line before any parser does. A fence or a display formula that is not
 * closed swallows everything after it; here it is found where it is torn, and the rest stays readable.
 */
export function structureOf(source: string): Structure {
  const lines = source.split(/\r?\n/);
  const structure: Structure = { blocks: [], torn: [] };
  let block: RawBlock | undefined;
  for (let i = 0; i < lines.length; ) {
    const line = lines[i] ?? '';
    const end = fence(lines, i, structure) ?? formula(lines, i, structure);
    if (end !== undefined) {
      block = undefined;
      i = end;
      continue;
    }
    if (line.trim() === '') block = undefined;
    else if (block) block.lines.push(line);
    else {
      block = { line: i, lines: [line] };
      structure.blocks.push(block);
    }
    i += 1;
  }
  return structure;
}

/** The line after a code fence that begins here; undefined where none begins. */
function fence(lines: readonly string[], start: number, { torn }: Structure): number | undefined {
  const short = /^\s*(`{1,2})(?!`)[\w-]*(?:\s[^`]*)?$/.exec(lines[start] ?? '');
  if (short && closesLater(lines, start)) {
    const to = nextFence(lines, start + 1) + 1;
    torn.push(tornFence(lines, start, start, to, '这一行少了反引号，没有成为代码围栏'));
    return to;
  }
  const [, lead = '', ticks = ''] = FENCE.exec(lines[start] ?? '') ?? [];
  if (ticks === '') return undefined;
  for (let i = start + 1; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const [, , run = '', info = ''] = FENCE.exec(line) ?? [];
    if (run.length >= ticks.length && info.trim() === '') return i + 1;
    const cut = /^\s*`{1,2}\s*$|[^`\s]`{3,}\s*$/.test(line);
    if (!cut && run.length < ticks.length) continue;
    const to = cut ? i + 1 : i;
    const at = cut ? i : likelyEnd(lines, start, i);
    torn.push(tornFence(lines, at, start, to, `第 ${start + 1} 行开始的代码到这里还没有关上`));
    return to;
  }
  const at = likelyEnd(lines, start, lines.length);
  torn.push(tornFence(lines, at, start, lines.length, `第 ${start + 1} 行开始的代码没有关上`));
  return lead === undefined ? undefined : lines.length;
}

/** Whether a torn opening line is one: the next fence is bare, so that it closes rather than opens. */
function closesLater(lines: readonly string[], start: number): boolean {
  const next = nextFence(lines, start + 1);
  return next < lines.length && /^\s*`{3,}\s*$/.test(lines[next] ?? '');
}

function nextFence(lines: readonly string[], from: number): number {
  for (let i = from; i < lines.length; i++) if (/^\s*`{3,}/.test(lines[i] ?? '')) return i;
  return lines.length;
}

/** Where code that was never closed turns into prose: a heading, or a Chinese sentence after a blank line. */
function likelyEnd(lines: readonly string[], start: number, end: number): number {
  for (let i = start + 2; i < end; i++) {
    const line = lines[i] ?? '';
    if ((lines[i - 1] ?? '').trim() !== '') continue;
    if (PROSE_LINE.test(line) || /^#{2,4} \S|^<[A-Z]|^\$\$/.test(line)) return i - 1;
  }
  return Math.min(end, lines.length) - 1;
}

function tornFence(
  lines: readonly string[],
  line: number,
  from: number,
  to: number,
  message: string,
): Torn {
  return {
    line,
    column: 0,
    from,
    to,
    rule: '代码',
    message: `${message}：“${shown(lines[line])}”。`,
    cure: '代码的开头写 ```语言，结尾单独一行写 ```，反引号要一样多。',
  };
}

/** The line after a display formula that begins here; undefined where none begins. */
function formula(lines: readonly string[], start: number, { torn }: Structure): number | undefined {
  const [, dollars = '', rest = ''] = FORMULA.exec(lines[start] ?? '') ?? [];
  const wrong = (line: number, to: number, message: string): number => {
    torn.push({
      line,
      column: 0,
      from: start,
      to,
      rule: '公式',
      message: `${message}：“${shown(lines[line])}”。`,
      cure: '独立公式的上下各有一行，那一行只写 $$；公式里不能有空行。',
    });
    return to;
  };
  if (dollars === '' || rest.includes('$')) return undefined;
  if (dollars.length === 1) {
    if (rest !== '') return undefined;
    return wrong(start, endOfFormula(lines, start + 1), '这一行的 $ 应当是 $$');
  }
  if (dollars.length > 2 || rest !== '')
    return wrong(start, endOfFormula(lines, start + 1), '独立公式的第一行应当只有 $$');
  for (let i = start + 1; i < lines.length; i++) {
    const line = (lines[i] ?? '').replace(/^\s*(?:>\s*)+/, '');
    if (/^\s*\$\$\s*$/.test(line)) return i + 1;
    if (line.includes('$') && !line.includes('\\$'))
      return wrong(i, i + 1, '独立公式的最后一行应当只有 $$');
    if (line.trim() === '' || /^#{2,4} |^```/.test(line))
      return wrong(Math.max(start, i - 1), i, `第 ${start + 1} 行开始的公式到这里还没有关上`);
  }
  return wrong(start, lines.length, '这个公式没有关上');
}

/** A torn formula ends with the next line of dollars, or before the next blank line. */
function endOfFormula(lines: readonly string[], from: number): number {
  for (let i = from; i < lines.length; i++) {
    if (/^\s*\$+\s*$/.test(lines[i] ?? '')) return i + 1;
    if ((lines[i] ?? '').trim() === '') return i;
  }
  return lines.length;
}

function shown(line: string | undefined): string {
  return (line ?? '').trim().slice(0, 40);
}
