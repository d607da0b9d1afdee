import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Check, Finding } from './article.ts';

const RULE = '表格';

/** Rows that have other cells than the head, and captions without a table. */
export const tables: Check = ({ tree }) => {
  const findings: Finding[] = [];
  visit(tree, 'table', (table) => {
    const [head, ...rows] = table.children;
    const wanted = head?.children.length ?? 0;
    for (const row of rows) {
      const cells = row.children.length;
      if (cells === wanted) continue;
      findings.push({
        at: row.position?.start.offset ?? 0,
        rule: RULE,
        message: `这一行有 ${cells} 格，表头有 ${wanted} 格：“${textOf(row).slice(0, 20)}”。`,
        cure: '补上缺的格或删去多的；格里的竖线写成 \\|。',
      });
    }
  });
  visit(tree, 'paragraph', (paragraph, index = 0, parent) => {
    const lost = /^表：.* \[([a-z][a-z0-9-]*)\]\s*$/.exec(textOf(paragraph))?.[1];
    if (lost !== undefined) {
      findings.push({
        at: paragraph.position?.start.offset ?? 0,
        rule: RULE,
        message: `表题末尾的“[${lost}]”会照样印出来。`,
        cure: `写成 [#${lost}]，井号不能少。`,
      });
    }
    if (!/^表：/.test(textOf(paragraph)) || parent?.children[index + 1]?.type === 'table') return;
    findings.push({
      at: paragraph.position?.start.offset ?? 0,
      rule: RULE,
      message: `表题“${textOf(paragraph).slice(2, 22)}”下面没有表格。`,
      cure: '表题后面空一行，接着写表格；表头、分隔行和各行的格数要一样。',
    });
  });
  return findings;
};
