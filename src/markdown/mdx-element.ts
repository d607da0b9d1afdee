import type { Properties } from 'hast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { Node } from 'unist';

export type MdxElement = MdxJsxFlowElement | MdxJsxTextElement;

const MDX_ELEMENTS: readonly string[] = ['mdxJsxFlowElement', 'mdxJsxTextElement'];

/** Test for `visit`: the component of this name, inline or standing alone. */
export function component(name: string): (node: Node) => node is MdxElement {
  return (node): node is MdxElement =>
    MDX_ELEMENTS.includes(node.type) && (node as MdxElement).name === name;
}

export function isComponent(node: Node): node is MdxElement {
  return MDX_ELEMENTS.includes(node.type);
}

/** A plain string attribute of a component as the author wrote it; undefined where it is missing. */
export function attribute(node: MdxElement, name: string): string | undefined {
  const found = node.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
}

/** Sets a string attribute, in place of one of the same name. */
export function setAttribute(node: MdxElement, name: string, value: string): void {
  node.attributes = node.attributes.filter((a) => a.type !== 'mdxJsxAttribute' || a.name !== name);
  node.attributes.push({ type: 'mdxJsxAttribute', name, value });
}

/**
 * Makes a component plain HTML, keeping its children, so that it costs nothing at run time.
 * The type is one that remark-rehype does not know: it then goes by `hName` alone.
 */
export function becomeHtml(node: MdxElement, tagName: string, properties: Properties): void {
  Object.assign(node, { type: 'html-element', data: { hName: tagName, hProperties: properties } });
}
