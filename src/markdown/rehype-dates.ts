import type { Root, Text } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

/** A day or a month written with digits; not a part of a longer number, a name or an address. */
const DATE =
  /(?<![\w./-])((?:19|20)\d{2}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)(?![\w./-])/;
/** What is no prose. */
const LEFT_ALONE = new Set(['code', 'pre', 'math', 'svg', 'time']);

/** Marks 2026-07-15 as a date: a browser would otherwise break the line at its hyphens. */
export function rehypeDates() {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'element' && LEFT_ALONE.has(node.tagName)) return SKIP;
      if (node.type !== 'text' || !parent || index === undefined) return;
      const parts = node.value.split(DATE);
      if (parts.length === 1) return;
      const marked = parts.map((part, i) =>
        i % 2 ? h('time', { dateTime: part }, part) : textOf(part),
      );
      parent.children.splice(index, 1, ...marked);
      return [SKIP, index + marked.length];
    });
  };
}

const textOf = (value: string): Text => ({ type: 'text', value });
