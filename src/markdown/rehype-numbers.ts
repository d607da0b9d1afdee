import type { Element, Nodes, Root, Text } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../problems/report.ts';
import { attribute, isComponent, setAttribute } from './mdx-element.ts';

type Kind = 'formula' | 'figure' | 'table';

/** With a space that does not break: a number never stands alone on the next line. */
const PRINTED: Record<Kind, (number: string) => string> = {
  formula: (number) => `式\u00a0(${number})`,
  figure: (number) => `图\u00a0${number}`,
  table: (number) => `表\u00a0${number}`,
};
/** Components that print a numbered figure. */
const FIGURES = new Set(['Chart', 'Figure']);

/**
 * Numbers formulas, figures and tables by chapter, 4.1 or 2-1, and prints these numbers where they
 * stand and in every empty link to them: `[](#eq-weight-update)` becomes 式 (4.1).
 */
export function rehypeNumbers() {
  return (tree: Root, file: VFile): void => {
    const labels = numberAll(tree);
    visit(tree, 'element', (node) => {
      const target = node.properties.href;
      if (node.tagName !== 'a' || typeof target !== 'string' || !/^#(eq|fig|tbl)-/.test(target))
        return;
      if (textOf(node) !== '') return;
      const label = labels.get(target.slice(1));
      if (label) node.children = [{ type: 'text', value: label }];
      else reportTarget(file, node, target);
    });
  };
}

function numberAll(tree: Root): Map<string, string> {
  const labels = new Map<string, string>();
  const counter = new ChapterCounter();
  visit(tree, (node) => {
    if (node.type === 'element' && node.tagName === 'h2') counter.enter(textOf(node));
    const kind = kindOf(node);
    if (!kind) return;
    const number = counter.next(kind);
    const id = printNumber(node, kind, number);
    if (id) labels.set(id, PRINTED[kind](number));
  });
  return labels;
}

function kindOf(node: Nodes): Kind | undefined {
  if (isComponent(node) && FIGURES.has(node.name ?? '')) return 'figure';
  if (node.type !== 'element') return undefined;
  if ('dataFormula' in node.properties) return 'formula';
  if (node.tagName === 'figure' && 'dataDiagram' in node.properties) return 'figure';
  if ('dataTableCaption' in node.properties) return 'table';
  return undefined;
}

/** Prints the number into its place and returns the id by which links may refer to it. */
function printNumber(node: Nodes, kind: Kind, number: string): string | undefined {
  if (isComponent(node)) {
    setAttribute(node, 'number', number);
    const id = attribute(node, 'id') ?? attribute(node, 'name');
    return id && `fig-${id}`;
  }
  const element = node as Element;
  if (kind === 'formula') {
    const id = String(element.properties.id ?? `eq-${number.replace('.', '-')}`);
    element.properties.id = id;
    element.children.push(
      h('a.formula-number', { href: `#${id}`, ariaLabel: PRINTED.formula(number) }, `(${number})`),
    );
    return id;
  }
  visit(element, 'element', (span) => {
    if (!('dataFigureNumber' in span.properties)) return;
    span.properties = { className: ['figure-number'] };
    span.children = [{ type: 'text', value: PRINTED[kind](number) } satisfies Text];
  });
  return element.properties.id === undefined ? undefined : String(element.properties.id);
}

/** Counts by chapter; a chapter is numbered by its heading, 第 4 章 or `4 数学模型`, else by its place. */
class ChapterCounter {
  #chapter = 0;
  #counts: Record<Kind, number> = { formula: 0, figure: 0, table: 0 };

  enter(heading: string): void {
    const printed = /^(?:第\s*)?(\d+)(?![.\d])/.exec(heading)?.[1];
    this.#chapter = printed ? Number(printed) : this.#chapter + 1;
    this.#counts = { formula: 0, figure: 0, table: 0 };
  }

  next(kind: Kind): string {
    this.#counts[kind] += 1;
    return `${this.#chapter}${kind === 'formula' ? '.' : '-'}${this.#counts[kind]}`;
  }
}

function reportTarget(file: VFile, node: Element, target: string): void {
  report(file, node, {
    rule: '引用',
    message: `链接“${target}”所指的公式、图或表不存在。`,
    cure: '检查 id：公式用 \\label{…} 得到 eq-…，图用 id="…" 得到 fig-…，表用 [#tbl-…]。',
  });
}
