import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Check, Finding } from './article.ts';

/** Text between two single tildes is struck out: 10~20 and 30~40 were meant as ranges. */
export const struckOut: Check = ({ tree, source }) => {
  const findings: Finding[] = [];
  visit(tree, 'delete', (node) => {
    const at = node.position?.start.offset ?? 0;
    if (source.startsWith('~~', at)) return;
    findings.push({
      at,
      rule: '标记',
      message: `“~${textOf(node).slice(0, 20)}~”会被划掉。`,
      cure: '范围写成 10–20；要显示波浪号就写 \\~；真要划掉就写 ~~…~~。',
    });
  });
  return findings;
};
