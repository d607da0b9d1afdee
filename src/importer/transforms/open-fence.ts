import type { Transform } from '../draft.ts';
import { fencesOf } from '../fences.ts';
import { linesOf } from '../lines.ts';

/** Closes a fence that would swallow the rest of the article: before the next heading or prose. */
export const openFence: Transform = {
  rule: '围栏',
  edits({ text }) {
    const fence = fencesOf(text).at(-1);
    if (!fence || fence.close) return [];
    const marks = /(`{3,}|~{3,})/.exec(fence.open.text)?.[1] ?? '```';
    const after = linesOf(text).filter(({ start }) => start >= fence.open.end);
    const prose = after.findIndex(
      (line, i) =>
        /^#{2,6}\s/.test(line.text) ||
        (after[i - 1]?.text.trim() === '' && /^\p{Script=Han}.*[。：！？]$/u.test(line.text)),
    );
    const stop = prose < 0 ? text.length : (after[prose]?.start ?? text.length);
    const at = text.slice(0, stop).trimEnd().length;
    return [
      {
        start: at,
        end: at,
        text: `\n${marks}`,
        say: '代码围栏没有关，补上结束的围栏',
        decide: '围栏补在这里对不对：代码到哪一行为止',
      },
    ];
  },
};
