import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';

/**
 * Prints each footnote a second time beside its reference, for the margin of wide screens. The copy
 * is for the eye alone: hidden from screen readers and search, without ids and without links.
 */
export function rehypeSidenotes() {
  return (tree: Root): void => {
    const notes = notesOf(tree);
    if (notes.size === 0) return;
    visit(tree, 'element', (node, index, parent) => {
      const reference = node.tagName === 'sup' ? node.children[0] : undefined;
      if (reference?.type !== 'element' || !('dataFootnoteRef' in reference.properties)) return;
      const note = notes.get(String(reference.properties.href));
      if (!note || !parent || index === undefined) return;
      parent.children.splice(index + 1, 0, sidenote(reference, note));
    });
  };
}

/** The footnotes by the address of each, from the list at the end of the article. */
function notesOf(tree: Root): Map<string, ElementContent[]> {
  const notes = new Map<string, ElementContent[]>();
  for (const list of tree.children) {
    if (list.type !== 'element' || !('dataFootnotes' in list.properties)) continue;
    visit(list, 'element', (node) => {
      const id = node.properties.id;
      if (node.tagName === 'li' && typeof id === 'string' && id.startsWith('fn-')) {
        notes.set(`#${id}`, node.children);
      }
    });
  }
  return notes;
}

function sidenote(reference: Element, note: ElementContent[]): Element {
  return h('span.sidenote', { ariaHidden: 'true', dataPagefindIgnore: '' }, [
    h('span.sidenote-number', reference.children),
    ' ',
    ...phrasing(note),
  ]);
}

/** The note's text as phrasing content, since it stands inside a paragraph. */
function phrasing(nodes: ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'comment' || isLineBreak(node)) return [];
    if (node.type !== 'element') return [structuredClone(node)];
    if ('dataFootnoteBackref' in node.properties) return [];
    const children = phrasing(node.children);
    if (['p', 'a', 'div'].includes(node.tagName)) return [h('span', children)];
    const { id: _, ...properties } = node.properties;
    return [{ ...structuredClone(node), properties, children }];
  });
}

/** The white space between the blocks of a note, which means nothing inside a line. */
function isLineBreak(node: ElementContent): boolean {
  return node.type === 'text' && /^\s*\n\s*$/.test(node.value);
}
