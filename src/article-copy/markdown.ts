import type { Element, Nodes, Root } from 'hast';
import { type Handle, type State, toMdast } from 'hast-util-to-mdast';
import { toString as textOf } from 'hast-util-to-string';
import type { BlockContent, FootnoteDefinition, Nodes as MdastNodes, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mathToMarkdown } from 'mdast-util-math';
import { toMarkdown } from 'mdast-util-to-markdown';
import { cjkFriendlyToMarkdown } from 'mdast-util-to-markdown-cjk-friendly';

/**
 * A plain article (plain-article.ts) as Markdown: formulas as TeX between dollars with their number
 * as `\tag`, notes as `[^1]`, headings with the id of their place on the page.
 * @param page the article's address; links to places in it become plain words
 */
export function articleMarkdown(tree: Root, page: string): string {
  const mdast = toMdast(tree, { handlers: handlers(page) }) as MdastNodes;
  return toMarkdown(mdast, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    fences: true,
    extensions: [gfmToMarkdown(), mathToMarkdown(), cjkFriendlyToMarkdown()],
  });
}

/** Text that is not to be escaped: `[1]` needs no backslash. mdast prints only HTML as it stands. */
function literal(value: string) {
  return { type: 'html' as const, value };
}

function handlers(page: string): Record<string, Handle> {
  return {
    math: (_, node) => formula(node),
    p: (state, node) => displayed(node) ?? paragraph(state, node),
    a: (state, node) => link(state, node, page),
    sup: (state, node) => raised(state, node),
    ol: (state, node) => (isNotes(node) ? notes(state, node) : list(state, node)),
    ...Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, heading])),
  };
}

function texOf(math: Element): string {
  return String(math.properties.alttext ?? '').trim();
}

function formula(math: Element) {
  return { type: 'inlineMath' as const, value: texOf(math) };
}

/** A formula of its own, with its number. */
function displayed(paragraph: Element) {
  const [math, number] = paragraph.children;
  if (math?.type !== 'element' || math.properties.display !== 'block') return undefined;
  const printed = number && /\((.+)\)/.exec(textOf(number))?.[1];
  const value = texOf(math) + (printed ? ` \\tag{${printed}}` : '');
  return { type: 'math' as const, value } as unknown as RootContent;
}

function paragraph(state: State, node: Element): RootContent[] {
  const children = state.all(node) as never[];
  return children.length > 0 ? [{ type: 'paragraph', children }] : [];
}

function heading(state: State, node: Element) {
  if (node.properties.id === 'footnote-label') return undefined;
  const mark = literal(` {#${node.properties.id}}`);
  const children = [...state.all(node), ...(node.properties.id ? [mark] : [])] as never[];
  return { type: 'heading' as const, depth: Number(node.tagName[1]) as 2, children };
}

/** Terms and references within the article read as words; other links stay links. */
function link(state: State, node: Element, page: string) {
  const url = String(node.properties.href ?? '');
  const inside = url.startsWith(`${page}#`) && !String(node.properties.rel).includes('alternate');
  const own = inside || /\/glossary\/#/.test(url);
  const children = state.all(node) as never[];
  return own ? children : { type: 'link' as const, url, children };
}

/** [1] to the list of sources, a note's number, or what is really raised. */
function raised(state: State, node: Element) {
  const words = textOf(node);
  const [first] = node.children;
  const target = first?.type === 'element' ? String(first.properties.href ?? '') : '';
  if (target.includes('#fn-')) {
    return { type: 'footnoteReference' as const, identifier: words, label: words };
  }
  if (target.includes('#ref-')) return literal(words);
  return state.all(node) as never[];
}

function isNotes(node: Element): boolean {
  return items(node).some(({ properties }) => String(properties.id ?? '').startsWith('fn-'));
}

function items({ children }: Element): Element[] {
  return children.filter((child) => child.type === 'element');
}

function notes(state: State, node: Element): FootnoteDefinition[] {
  return items(node).map((item, at) => ({
    type: 'footnoteDefinition',
    identifier: String(at + 1),
    label: String(at + 1),
    children: state.toFlow(state.all(item as Nodes as Element)) as BlockContent[],
  }));
}

function list(state: State, node: Element) {
  const children = items(node).map((item) => ({
    type: 'listItem' as const,
    spread: false,
    children: state.toFlow(state.all(item)) as BlockContent[],
  }));
  return { type: 'list' as const, ordered: true, start: 1, spread: false, children };
}
