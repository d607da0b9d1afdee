import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Check, Finding } from './article.ts';

/** Headings made by a line of --- or === below a paragraph, mostly by mistake, and empty ones. */
export const headingMarks: Check = ({ tree, source }) => {
  const findings: Finding[] = [];
  visit(tree, 'heading', (heading) => {
    const at = heading.position?.start.offset ?? 0;
    const text = textOf(heading).replace(/\s*\[#[^\]]*\]\s*$/, '');
    if (source[at] !== '#') {
      findings.push({
        at,
        rule: '标题',
        message: `“${text.slice(0, 20)}”因为下一行的 --- 或 === 成了标题。`,
        cure: '标题写成 ## 标题；要一条分隔线，就在它前面空一行。',
      });
    } else if (text.trim() === '') {
      findings.push({
        at,
        rule: '标题',
        message: '标题没有文字。',
        cure: '写上标题，或删掉这一行。',
      });
    }
  });
  return findings;
};
