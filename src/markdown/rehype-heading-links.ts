import type { Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { breaksAtMarks } from '../articles/toc.ts';

const LEVELS = new Set(['h2', 'h3', 'h4']);

/** So many characters of a chapter's title fit the line of a phone of 320 px. */
const LINE = 10;

/**
 * Ends every heading with a link to itself, to copy or share. The sign # is drawn by the style
 * sheet: as text it would stand in the table of contents and in search results. Marks the headings
 * that can break after punctuation alone on a phone as well; see chinese.css.
 */
export function rehypeHeadingLinks() {
  return (tree: Root): void => {
    visit(tree, 'element', (heading) => {
      const { id } = heading.properties;
      if (!LEVELS.has(heading.tagName) || typeof id !== 'string') return;
      const text = textOf(heading);
      if (breaksAtMarks(text, LINE)) heading.properties.className = ['whole-parts'];
      // Or a screen reader would say the link as a part of every heading.
      heading.properties.ariaLabel = text;
      heading.children.push(h('a.heading-link', { href: `#${id}`, ariaLabel: '这一节的链接' }));
    });
  };
}
