import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

const CAPTION = /^表：\s*/;
const FIXED_ID = /\s*\[#([a-z0-9][a-z0-9-]*)\]\s*$/;

/**
 * Puts each table into a box that scrolls by itself, so that a wide one never widens the page, with
 * the paragraph `表：… [#tbl-id]` before it as its numbered caption.
 */
export function rehypeTable() {
  return (tree: Root): void => {
    visit(tree, 'element', (table, index, parent) => {
      if (table.tagName !== 'table' || !parent || index === undefined) return;
      emptyHeadersToCells(table);
      alignByClass(table);
      const before = previousElement(parent.children, index);
      const caption = before && captionOf(before.element);
      const figure = h('figure.table', { ...(caption ? caption.properties : {}) }, [
        ...(caption ? [caption.node] : []),
        h('div.table-scroll', { tabIndex: 0, role: 'region', ariaLabel: caption?.text ?? '表格' }, [
          table,
        ]),
      ]);
      const start = caption && before ? before.index : index;
      parent.children.splice(start, index - start + 1, figure);
      return [SKIP, start + 1];
    });
  };
}

function previousElement(children: (RootContent | ElementContent)[], index: number) {
  for (let i = index - 1; i >= 0; i--) {
    const node = children[i];
    if (node?.type === 'element') return { element: node, index: i };
    if (node?.type !== 'text' || node.value.trim() !== '') return undefined;
  }
  return undefined;
}

function captionOf(paragraph: Element) {
  const first = paragraph.children[0];
  if (paragraph.tagName !== 'p' || first?.type !== 'text' || !CAPTION.test(first.value))
    return undefined;
  first.value = first.value.replace(CAPTION, '');
  const last = paragraph.children.at(-1);
  const id = last?.type === 'text' ? FIXED_ID.exec(last.value)?.[1] : undefined;
  if (last?.type === 'text') last.value = last.value.replace(FIXED_ID, '');
  return {
    text: textOf(paragraph),
    properties: { dataTableCaption: '', ...(id ? { id } : {}) },
    node: h('figcaption', [h('span', { dataFigureNumber: '' }), ...paragraph.children]),
  };
}

/** An empty corner is no heading; a screen reader would announce it as a nameless one. */
function emptyHeadersToCells(table: Element): void {
  visit(table, 'element', (cell) => {
    if (cell.tagName === 'th' && textOf(cell).trim() === '') cell.tagName = 'td';
  });
}

/** `align` is obsolete in HTML; the style sheet knows the classes. */
function alignByClass(table: Element): void {
  visit(table, 'element', (cell) => {
    const { align, ...rest } = cell.properties;
    if (!align) return;
    cell.properties = align === 'left' ? rest : { ...rest, className: [String(align)] };
  });
}
