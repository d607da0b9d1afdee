import { codeRanges } from '../code-ranges.ts';
import type { Draft, Transform } from '../draft.ts';
import type { Edit } from '../edit.ts';
import { linesOf } from '../lines.ts';
import { parse } from '../parse.ts';

interface Placed {
  line?: number;
  place?: { line?: number; start?: { line: number } };
}

/** The last resort: where MDX still cannot read a line, all of its tags and braces are escaped. */
export const mdxRepair: Transform = {
  rule: 'MDX',
  edits({ text }: Draft) {
    const bad = badLine(text);
    if (bad === 0) return [];
    const inCode = codeRanges(text);
    // MDX may notice only at the end of the text what began on a line above.
    const lines = linesOf(text).slice(0, bad).reverse();
    for (const line of lines) {
      const edits = escapes(line.text, line.start).filter(({ start }) => !inCode(start));
      if (edits.length > 0) return edits;
    }
    return [];
  },
};

function escapes(line: string, start: number): Edit[] {
  return [...line.matchAll(/(?<!\\)[<{}]/g)].map(({ index, 0: mark }) => ({
    start: start + index,
    end: start + index + 1,
    text: `\\${mark}`,
    say: `${mark} 前加反斜杠：MDX 读不懂这一行`,
    decide: '这一行排得对不对',
  }));
}

/** The line that MDX stops at; 0 where it reads the whole text. */
function badLine(text: string): number {
  try {
    parse(text, 'mdx');
    return 0;
  } catch (error) {
    const { line, place } = error as Placed;
    return place?.start?.line ?? place?.line ?? line ?? linesOf(text).length;
  }
}
