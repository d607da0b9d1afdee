import type { Change } from './edit.ts';
import type { Imported } from './import-article.ts';
import { listWords, total } from './words.ts';

/** What the author is told of an import: every change, what was dropped, and what is left to decide. */
export function reportOf(input: string, output: string, imported: Imported): string {
  const { changes, words, remarks } = imported;
  const decisions = decisionsOf(changes, remarks);
  const lines = [
    `${input} → ${output}`,
    `  词数：输入 ${words.input} − 删去 ${words.dropped} + 添上 ${words.added} = 输出 ${words.output}`,
    ...(changes.length === 0
      ? ['  没有要改的。']
      : [`  改动 ${changes.length} 处：`, ...grouped(changes)]),
    ...(decisions.length === 0 ? [] : [`  请作者定 ${decisions.length} 处：`, ...decisions]),
  ];
  return lines.join('\n');
}

/** Changes by line; the same change on many lines is told once with all of its lines. */
function grouped(changes: readonly Change[]): string[] {
  const groups = new Map<string, Change[]>();
  for (const change of [...changes].sort((a, b) => a.line - b.line)) {
    const key = `${change.rule} ${change.say}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups].map(([key, group]) => `    行 ${placesOf(group)} ${key}${droppedOf(group)}`);
}

function placesOf(group: readonly Change[]): string {
  const places = group.map(({ line, lastLine }) =>
    lastLine > line ? `${line}–${lastLine}` : String(line),
  );
  return [...new Set(places)].join('、');
}

/** The dropped words in their order, whole where they are few. */
function droppedOf(group: readonly Change[]): string {
  const count = group.reduce((sum, { dropped }) => sum + total(dropped), 0);
  if (count === 0) return '';
  const text = group.map(droppedText).filter(Boolean).join(' / ');
  const shown = text.length > 120 ? `${text.slice(0, 60)} …… ${text.slice(-40)}` : text;
  return `（删去 ${count} 词：${shown}）`;
}

function droppedText({ before, dropped }: Change): string {
  const left = new Map(dropped);
  const words = listWords(before).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  // A word that was cut or joined stands in no text by itself.
  const rest = [...left].flatMap(([word, count]) => Array<string>(Math.max(0, count)).fill(word));
  return joined([...words, ...rest]);
}

/** Chinese characters close up, other words keep a space. */
function joined(words: readonly string[]): string {
  return words.join(' ').replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}

function decisionsOf(changes: readonly Change[], remarks: readonly string[]): string[] {
  const placed = changes
    .filter(({ decide }) => decide !== undefined)
    .sort((a, b) => a.line - b.line)
    .map(({ line, decide }) => `    行 ${line} ${decide}`);
  return [...new Set([...placed, ...remarks.map((remark) => `    ${remark}`)])];
}
