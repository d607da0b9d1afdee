import type { Element, Root, RootContent } from 'hast';
import { h } from 'hastscript';

/**
 * The last step: each heading of the second level and what follows it stand in an element of their
 * own. On a phone a browser looks at every child of what holds the reader's place in many frames:
 * hundreds of blocks side by side, or the few of a chapter. Chapters that are far from the screen
 * are left out whole (styles/later.css), but not before their heights are known: a guess would be far
 * off, and what is inside would reach out of it. Footnotes belong to none.
 */
export function rehypeChapters() {
  return (tree: Root): void => {
    const children: RootContent[] = [];
    let chapter: Element | undefined;
    for (const child of tree.children) {
      if (opensChapter(child)) {
        chapter = h('section.chapter.drawn');
        children.push(chapter);
      } else if (isFootnotes(child) || child.type === 'mdxjsEsm') chapter = undefined;
      const into = chapter?.children ?? children;
      into.push(child as Element);
    }
    tree.children = children;
  };
}

const opensChapter = (node: RootContent): boolean =>
  node.type === 'element' && node.tagName === 'h2';

const isFootnotes = (node: RootContent): boolean =>
  node.type === 'element' && 'dataFootnotes' in node.properties;
