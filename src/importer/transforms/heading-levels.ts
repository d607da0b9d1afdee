import type { Heading } from 'mdast';
import type { Draft, Transform } from '../draft.ts';
import type { Edit } from '../edit.ts';
import { type Numbering, numberingOf, ORDER } from '../numbering.ts';
import { placeOf, plainText } from '../parse.ts';

/** What closes an article is a chapter, however it was marked. */
const BACK =
  /^(?:结语|结束语|结论|后记|致谢|参考文献|参考资料|附录(?![A-Za-z一二三四五六\d])|(?:references?|acknowledge?ments?|conclusions?)$)/i;

/** Headings begin at h2 and step by one; chapters of one kind of number stand on one level. */
export const headingLevels: Transform = {
  rule: '标题级别',
  edits(draft: Draft) {
    const headings = draft.tree.children.filter(
      (block): block is Heading => block.type === 'heading',
    );
    const levels = stepped(ranks(headings));
    return headings.flatMap((heading, i): Edit[] => {
      const level = levels[i] ?? heading.depth;
      if (level === heading.depth) return [];
      const { start } = placeOf(heading);
      const marks = /^#+/.exec(draft.text.slice(start))?.[0] ?? '';
      const say = `“${plainText(heading)}”由 ${heading.depth} 级改成 ${level} 级`;
      return [{ start, end: start + marks.length, text: '#'.repeat(level), say }];
    });
  },
};

/** How deep each heading lies by its own account: by its number if it has one, else by its marks. */
function ranks(headings: readonly Heading[]): number[] {
  const byKind = kindRanks(headings);
  const outermost = Math.min(...headings.map(({ depth }) => depth), ...byKind.values());
  const before: { depth: number; shift: number }[] = [];
  return headings.map((heading) => {
    const kind = numberingOf(plainText(heading));
    const known = kind && byKind.get(kind);
    if (kind === undefined && BACK.test(plainText(heading))) return outermost;
    const shift =
      known === undefined
        ? (before.findLast(({ depth }) => depth <= heading.depth)?.shift ?? 0)
        : known - heading.depth;
    before.push({ depth: heading.depth, shift });
    return heading.depth + shift;
  });
}

/** The usual depth of each kind of number, and deeper than that of the kind around it. */
function kindRanks(headings: readonly Heading[]): Map<Numbering, number> {
  const result = new Map<Numbering, number>();
  let outer = 0;
  for (const kind of ORDER) {
    const depths = headings
      .filter((h) => numberingOf(plainText(h)) === kind)
      .map(({ depth }) => depth);
    if (depths.length === 0) continue;
    const rank = Math.max(usual(depths), outer + 1);
    result.set(kind, rank);
    outer = rank;
  }
  return result;
}

function usual(depths: readonly number[]): number {
  const count = (depth: number) => depths.filter((other) => other === depth).length;
  return [...depths].sort((a, b) => count(b) - count(a) || a - b)[0] ?? 2;
}

/** The same order with no level skipped, from 2 on. */
function stepped(ranks: readonly number[]): number[] {
  const open: number[] = [];
  return ranks.map((rank) => {
    while (open.length > 0 && (open.at(-1) ?? 0) >= rank) open.pop();
    open.push(rank);
    return Math.min(6, open.length + 1);
  });
}
