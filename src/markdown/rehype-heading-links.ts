import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { classesOf } from '../article-copy/tree.ts';
import { breaksAtMarks } from '../articles/toc.ts';
import { wholeWords } from '../articles/whole-words.ts';

const LEVELS = new Set(['h2', 'h3', 'h4']);

/** So many characters of a chapter's title fit the line of a phone of 320 px. */
const LINE = 10;

/**
 * Ends every heading with a link to itself, to copy or share. The sign # is drawn by the style
 * sheet: as text it would stand in the table of contents and in search results. Marks the headings
 * that can break after punctuation alone on a phone as well, and the words of others; see chinese.css.
 */
export function rehypeHeadingLinks() {
  return (tree: Root): void => {
    visit(tree, 'element', (heading) => {
      const { id } = heading.properties;
      if (!LEVELS.has(heading.tagName) || typeof id !== 'string') return;
      const text = textOf(heading);
      const fits = breaksAtMarks(text, LINE);
      heading.properties.className = [fits ? 'whole-parts' : 'whole-words'];
      if (!fits) markWords(heading);
      // Or a screen reader would say the link as a part of every heading.
      heading.properties.ariaLabel = text;
      heading.children.push(h('a.heading-link', { href: `#${id}`, ariaLabel: '这一节的链接' }));
    });
  };
}

/** Puts <wbr> between the words of a heading; code and formulas break nowhere. */
function markWords(parent: Element): void {
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text')
      return wholeWords(child.value).flatMap((value, i): ElementContent[] => [
        ...(i > 0 ? [h('wbr')] : []),
        { type: 'text', value },
      ]);
    if (child.type === 'element' && child.tagName !== 'code' && !classesOf(child).includes('katex'))
      markWords(child);
    return [child];
  });
}
