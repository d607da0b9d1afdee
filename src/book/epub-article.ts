import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { classesOf, find } from '../article-copy/tree.ts';

export interface EpubLinks {
  /** Every article of the book: a link to a place in one leads into its file. */
  slugs: readonly string[];
  /** Where the site stands, for links out of the book; without it they become plain words. */
  site: string | undefined;
}

/** An article of `/print/`, its drawings resolved, as the body of a file of the EPUB. */
export function epubArticle(whole: Element, links: EpubLinks): Element {
  return { ...whole, properties: kept(whole), children: inEpub(whole.children, links) };
}

function inEpub(nodes: readonly ElementContent[], links: EpubLinks): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [node];
    return node.type === 'element' ? element(node, links) : [];
  });
}

function element(node: Element, links: EpubLinks): ElementContent[] {
  const classes = classesOf(node);
  if (node.tagName === 'script') return [];
  if (classes.includes('katex')) return [formula(node)];
  if (node.tagName === 'pre') return [h('pre', [h('code', textOf(node))])];
  if (node.tagName === 'svg') return [drawing(node)];
  const children = inEpub(node.children, links);
  if (node.tagName === 'a') return link(node, children, links);
  return [{ ...node, tagName: higher(node.tagName), properties: kept(node), children }];
}

/** A file of its own begins with a heading of the first level. */
function higher(tagName: string): string {
  const level = /^h([2-6])$/.exec(tagName)?.[1];
  return level ? `h${Number(level) - 1}` : tagName;
}

const KEPT = new Set(
  `id className lang href alt src value start colSpan rowSpan scope dateTime role ariaLabel
   ariaLabelledBy ariaDescribedBy ariaHidden`.split(/\s+/),
);

function kept({ properties }: Element): Element['properties'] {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => KEPT.has(name)));
}

/** What KaTeX adds for machines is what readers of EPUB draw. */
function formula(katex: Element): Element {
  const math = find(katex, ({ tagName }) => tagName === 'math');
  if (!math) throw new Error(`a formula without MathML: ${textOf(katex)}`);
  const tex = find(math, ({ tagName }) => tagName === 'annotation');
  return {
    ...math,
    properties: {
      xmlns: 'http://www.w3.org/1998/Math/MathML',
      ...(math.properties.display === 'block' ? { display: 'block' } : {}),
      alttext: tex ? textOf(tex).trim() : '',
    },
    children: (math.children as Element[]).map(withoutTex),
  };
}

/** Reading systems have been seen to print the source behind the formula; it is in `alttext`. */
function withoutTex(semantics: Element): Element {
  const [shown] = semantics.children.filter((child) => child.type === 'element');
  return shown && semantics.tagName === 'semantics' ? shown : semantics;
}

/** As wide as it was drawn, or as the page where that is narrower. */
function drawing(svg: Element): Element {
  const { dataOutcome: _, className: __, ...properties } = svg.properties;
  return { ...svg, properties };
}

function link(node: Element, children: ElementContent[], links: EpubLinks): ElementContent[] {
  const href = String(node.properties.href ?? '');
  const properties = kept(node);
  if (/^https?:/.test(href)) return [{ ...node, properties, children }];
  if (href.startsWith('#')) {
    const id = href.slice(1);
    const slug = links.slugs.find((one) => id === one || id.startsWith(`${one}-`));
    return [
      {
        ...node,
        properties: { ...properties, href: slug ? `${slug}.xhtml${href}` : href },
        children,
      },
    ];
  }
  if (links.site && href) {
    const address = new URL(href, links.site).href;
    return [{ ...node, properties: { ...properties, href: address }, children }];
  }
  const { href: _, ...rest } = properties;
  return [{ ...node, tagName: 'span', properties: rest, children }];
}
