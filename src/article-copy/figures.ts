import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { type CopyOptions, plain } from './plain-article.ts';
import { classesOf, find } from './tree.ts';

/** What stands in a copy for a figure of the page; undefined where the element is none. */
export function figurePlain(node: Element, options: CopyOptions): ElementContent[] | undefined {
  const { properties } = node;
  if (typeof properties.dataExplorable === 'string') return explorable(node, options);
  if (node.tagName !== 'figure') return undefined;
  if ('dataDiagram' in properties) return diagram(node, options);
  if ('dataChart' in properties) return chart(node, options);
  if ('dataExample' in properties) return example(node, options);
  if ('dataCode' in properties) return codeFigure(node, options);
  if (classesOf(node).includes('table')) return tableFigure(node, options);
  return picture(node, options);
}

function diagram(figure: Element, options: CopyOptions): ElementContent[] {
  const description = find(figure, ({ tagName }) => tagName === 'desc');
  const source = find(figure, (node) => classesOf(node).includes('mermaid'));
  return [
    caption(figure, options),
    ...options.diagram({
      id: String(figure.properties.id ?? '').replace(/^fig-/, ''),
      description: description ? textOf(description) : '',
      source: source && textOf(source),
    }),
  ];
}

function chart(figure: Element, options: CopyOptions): ElementContent[] {
  const description = find(figure, ({ tagName }) => tagName === 'desc');
  return [
    caption(figure, options),
    ...(description ? [h('p', textOf(description))] : []),
    ...tablesOf(figure, options),
  ];
}

function tableFigure(figure: Element, options: CopyOptions): ElementContent[] {
  const named = find(figure, ({ tagName }) => tagName === 'figcaption');
  return [...(named ? [caption(figure, options)] : []), ...tablesOf(figure, options)];
}

function codeFigure(figure: Element, options: CopyOptions): ElementContent[] {
  const title = find(figure, (node) => classesOf(node).includes('code-title'));
  const code = find(figure, ({ tagName }) => tagName === 'pre');
  return [
    ...(title ? [h('p', [h('code', textOf(title))])] : []),
    ...plain(code ? [code] : [], options),
  ];
}

/** The code, and what it computes when it is run. */
function example(figure: Element, options: CopyOptions): ElementContent[] {
  const title = find(figure, (node) => classesOf(node).includes('example-title'));
  const code = find(figure, ({ properties }) => 'dataCode' in properties);
  const rows = results(figure).map(([key, value]) => h('li', [h('code', key), ` = ${value}`]));
  return [
    h('p', [h('strong', title ? `例：${textOf(title)}` : '例')]),
    ...(code ? codeFigure(code, options) : []),
    ...(rows.length > 0 ? [h('p', '结果：'), h('ul', rows)] : []),
  ];
}

function results(figure: Element): [key: string, value: string][] {
  const output = find(figure, ({ tagName }) => tagName === 'output');
  const found = (output?.children ?? []).filter((child) => child.type === 'element');
  return found.map(({ children }): [string, string] => {
    const [key = '', value = ''] = children.map((child) => textOf(child));
    return [key, value];
  });
}

function picture(figure: Element, options: CopyOptions): ElementContent[] {
  const image = find(figure, ({ tagName }) => tagName === 'img');
  return [...(image ? [h('p', plain([image], options))] : []), caption(figure, options)];
}

/** What it is for, and what comes out of its default values. */
function explorable(node: Element, options: CopyOptions): ElementContent[] {
  const head = find(node, (one) => classesOf(one).includes('explorable-head'));
  const [title, ...intro] = head?.children.filter((child) => child.type === 'element') ?? [];
  const outcome = find(node, ({ properties }) => 'dataOutcome' in properties);
  const summary = outcome && find(outcome, (one) => classesOf(one).includes('explorable-summary'));
  const name = title ? words(title).join('：') : '';
  const place = `${options.page}#${String(node.properties.id ?? '')}`;
  return [
    h('p', [
      h('strong', name),
      '（',
      h('a', { href: place, rel: 'alternate' }, '在网页上改动数值'),
      '）',
    ]),
    ...plain(intro, options),
    ...(summary ? plain([summary], options) : []),
    ...(outcome ? tablesOf(outcome, options) : []),
    ...plain(after(node, outcome), options),
  ];
}

/** What an experiment says below its outcome. */
function after(node: Element, outcome: Element | undefined): ElementContent[] {
  const around = find(node, ({ tagName }) => tagName === 'section');
  const place = outcome ? (around?.children.indexOf(outcome) ?? -1) : -1;
  return place < 0 ? [] : (around?.children.slice(place + 1) ?? []);
}

function tablesOf(node: Element, options: CopyOptions): ElementContent[] {
  const table = find(node, ({ tagName }) => tagName === 'table');
  return table ? plain([table], options) : [];
}

/** 图 2-1 and its title, which the page's style sheet keeps apart. */
function caption(figure: Element, options: CopyOptions): Element {
  const found = find(figure, ({ tagName }) => tagName === 'figcaption');
  const [number, ...rest] = found?.children ?? [];
  const numbered = number?.type === 'element' && classesOf(number).includes('figure-number');
  if (!numbered) return h('p', [h('strong', plain(found?.children ?? [], options))]);
  return h('p', [h('strong', [`${textOf(number)} `, ...plain(rest, options)])]);
}

function words(node: Element): string[] {
  return node.children.map((child) => textOf(child).trim()).filter(Boolean);
}
