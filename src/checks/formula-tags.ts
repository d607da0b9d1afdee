import type {} from 'mdast-util-math';
import { visit } from 'unist-util-visit';
import type { Check, Finding } from './article.ts';

/** A number typed into a formula. */
const TAG = /\\tag\*?(?![A-Za-z])(?:\s*\{[^{}]*\})?/g;

/**
 * Display formulas are numbered by chapter (markdown/rehype-numbers.ts): a typed number would be a
 * second one. In a line KaTeX itself refuses it.
 */
export const formulaTags: Check = ({ tree, source }) => {
  const findings: Finding[] = [];
  visit(tree, 'math', (node) => {
    const start = node.position?.start.offset ?? 0;
    const text = source.slice(start, node.position?.end.offset);
    for (const { 0: tag, index } of text.matchAll(TAG))
      findings.push({
        at: start + index,
        rule: '公式',
        message: `公式里写了编号“${tag}”，而独立公式由页面编号。`,
        cure: '删去它；要引用，在公式里写 \\label{name}，文中写 [](#eq-name)。',
      });
  });
  return findings;
};
