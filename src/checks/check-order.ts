import type { Problem } from '../problems/problem.ts';
import { shownPath } from '../problems/report.ts';
import { frontMatterOf } from './front-matter.ts';

/** Two articles with one place in the series: reported at the second. */
export function orderProblems(articles: readonly { file: string; text: string }[]): Problem[] {
  const first = new Map<unknown, string>();
  return articles.flatMap(({ file, text }): Problem[] => {
    const front = frontMatterOf(text);
    const order = front?.document.get('order');
    if (!front || typeof order !== 'number') return [];
    const other = first.get(order);
    if (other === undefined) {
      first.set(order, file);
      return [];
    }
    const at = text.slice(0, text.search(/^order:/m)).split('\n').length;
    return [
      {
        file: shownPath(file),
        line: at,
        column: 1,
        rule: '顺序',
        message: `order ${order} 与 ${shownPath(other)} 相同。`,
        cure: '给其中一篇另写一个 order。',
      },
    ];
  });
}
