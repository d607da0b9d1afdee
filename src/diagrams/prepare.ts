import { textWidth } from './measure/text-measure.ts';

/** Room for text in the boxes of a timeline, in px: across, and beside the line of a `TD` one. */
const ROOM = { across: 150, beside: 250 };

/** What stays on one line: a number with its unit, a character with the marks after it, a word. */
const PIECE =
  /[\d.,]+%?\s*\p{Script=Han}[，。；：、！？）》」』”’]*|\p{Script=Han}[，。；：、！？）》」』”’]*|[^\p{Script=Han}\s]+\s*|\s+/gu;

/**
 * Mends a source before it is drawn: a gantt chart must look the same on any day, so it shows no
 * line for today; a timeline breaks lines only at blanks, of which Chinese has none.
 */
export function prepare(source: string, kind: string): string {
  if (kind === 'gantt') return source.replace(/^(\s*gantt\b.*)$/m, '$1\n  todayMarker off');
  if (kind !== 'timeline') return source;
  const room = /^\s*timeline[ \t]+TD\b/m.test(source) ? ROOM.beside : ROOM.across;
  return source
    .split('\n')
    .map((line) => breakEvents(line, room))
    .join('\n');
}

/** A line is `period : event : event`. */
function breakEvents(line: string, room: number): string {
  if (/^\s*(timeline|title|section|acc(Title|Descr))\b/.test(line)) return line;
  const [period = '', ...rest] = line.split(/(\s*:\s+)/);
  const events = rest.map((part, i) => (i % 2 === 1 ? breakText(part, room) : part));
  return breakText(period, ROOM.across) + events.join('');
}

function breakText(text: string, room: number): string {
  return text
    .split(/<br\s*\/?>/)
    .flatMap((line) => fit(line, room))
    .join('<br>');
}

function fit(text: string, most: number): string[] {
  const font = { size: 15, bold: false };
  const whole = textWidth(text.trim(), font);
  if (whole <= most) return [text];
  // Lines of much the same length rather than a last line of one character.
  const room = Math.min(most, whole / Math.ceil(whole / most) + font.size);
  const lines: string[] = [];
  let line = '';
  for (const [piece] of text.matchAll(PIECE)) {
    if (line.trim() !== '' && textWidth((line + piece).trim(), font) > room) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line];
}
