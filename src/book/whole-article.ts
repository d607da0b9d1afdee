import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { classesOf, find, isPad } from '../article-copy/tree.ts';
import { ownId, ownIds } from './own-ids.ts';

export interface WholeOptions {
  slug: string;
  /** The base path of the site, ending in a slash. */
  base: string;
  /** Every article that stands on the same page. */
  slugs: ReadonlySet<string>;
}

/**
 * The article of a built page as it stands in the book: nothing to press, experiments as their
 * default tables, headings one level lower, ids and the links between articles its own.
 * @throws where the page holds no article.
 */
export function wholeArticle(page: Root, options: WholeOptions): Element {
  const article = find(page, ({ properties }) => 'dataPagefindBody' in properties);
  if (!article) throw new Error(`the page of ${options.slug} holds no article`);
  const { slug } = options;
  const { dataSeal } = article.properties;
  const whole = h('article', { className: ['whole'], dataSlug: slug, dataSeal });
  whole.children = onPaper(article.children);
  ownIds(whole, slug, (href) => placeOf(href, options));
  whole.properties.id = slug;
  return whole;
}

/** Where a link of an article leads in the book; what is not in it keeps its address. */
function placeOf(href: string, { slug, base, slugs }: WholeOptions): string {
  if (href.startsWith('#')) return `#${ownId(slug, href.slice(1))}`;
  if (!href.startsWith(`${base}articles/`)) return href;
  const [, other = '', , id] =
    /^([^/#]+)\/(#(.*))?$/.exec(href.slice(`${base}articles/`.length)) ?? [];
  return slugs.has(other) ? `#${ownId(other, id || 'top')}` : href;
}

/** Only for the hand, or said a second time. */
const DROPPED = new Set(['script', 'template', 'noscript', 'button', 'style', 'link']);
const DROPPED_CLASSES = [
  'sidenote',
  'heading-link',
  'back',
  'explorable-form',
  'explorable-kind',
  'data-footnote-backref',
  'needs-scripts',
];

function onPaper(nodes: readonly ElementContent[] | Root['children']): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [node];
    return node.type === 'element' ? element(node) : [];
  });
}

function element(node: Element): ElementContent[] {
  if (isDropped(node)) return [];
  if (node.tagName === 'run-example') return results(node);
  const children = onPaper(node.children);
  const properties = Object.fromEntries(
    Object.entries(node.properties).filter(
      ([name]) =>
        !name.startsWith('dataPagefind') && !(name.startsWith('ariaLabel') && isAlike(node)),
    ),
  );
  return [{ ...node, tagName: tagOf(node), properties, children }];
}

/** Parts that every article has: as landmarks of one page they would share their name. */
function isAlike(node: Element): boolean {
  return classesOf(node).some((name) => name === 'references' || name === 'article-notes');
}

/** A heading one level lower; an element of our own, which would wake up, as a plain one. */
function tagOf({ tagName }: Element): string {
  const level = /^h([1-5])$/.exec(tagName)?.[1];
  if (level) return `h${Number(level) + 1}`;
  return tagName.includes('-') ? 'div' : tagName;
}

function isDropped(node: Element): boolean {
  const { tagName, properties } = node;
  const classes = classesOf(node);
  if (DROPPED.has(tagName) || DROPPED_CLASSES.some((name) => classes.includes(name))) return true;
  if ('dataAnnounce' in properties) return true;
  // The numbers of a chart are in its drawing and its description.
  if (tagName === 'details' && find(node, (one) => classesOf(one).includes('chart-table')))
    return true;
  return isPad(node);
}

/** What an example gave at build time, unfolded. */
function results(node: Element): ElementContent[] {
  const summary = find(node, ({ tagName }) => tagName === 'summary');
  const output = find(node, ({ tagName }) => tagName === 'output');
  if (!summary || !output) return [];
  return [
    h('div', { className: ['example-output'] }, [
      h('p', textOf(summary)),
      h('div', { className: classesOf(output) }, onPaper(output.children)),
    ]),
  ];
}
