import type { Element, Nodes, Root, Text } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { editDistance } from '../problems/closest.ts';
import { report } from '../problems/report.ts';
import { attribute, isComponent, setAttribute } from './mdx-element.ts';

type Kind = 'formula' | 'figure' | 'table';

/** With a space that does not break: a number never stands alone on the next line. */
const PRINTED: Record<Kind, (number: string) => string> = {
  formula: (number) => `式\u00a0(${number})`,
  figure: (number) => `图\u00a0${number}`,
  table: (number) => `表\u00a0${number}`,
};
/** By how many letters a mistyped id may differ: two that have changed places are two. */
const SLIP = 2;
/** Components that print a numbered figure. */
const FIGURES = new Set(['Chart', 'Figure']);

/** What is numbered, by its id. */
type Labels = Map<string, { label: string; node: Nodes }>;

/** A link to what is not there. */
interface Missed {
  id: string;
  node: Element;
}

/**
 * Numbers formulas, figures and tables by chapter, 4.1 or 2-1, and prints these numbers where they
 * stand and in every empty link to them: `[](#eq-weight-update)` becomes 式 (4.1).
 */
export function rehypeNumbers() {
  return (tree: Root, file: VFile): void => {
    const labels = numberAll(tree);
    const missed: Missed[] = [];
    const used = new Set<string>();
    visit(tree, 'element', (node) => {
      const target = node.properties.href;
      if (node.tagName !== 'a' || typeof target !== 'string' || !/^#(eq|fig|tbl)-/.test(target))
        return;
      if (textOf(node) !== '') return;
      const id = target.slice(1);
      const label = labels.get(id)?.label;
      used.add(id);
      if (label) node.children = [{ type: 'text', value: label }];
      else missed.push({ id, node });
    });
    for (const link of missed) {
      reportTarget(file, link.node, `#${link.id}`);
      reportLabel(file, link, labels, used);
    }
  };
}

function numberAll(tree: Root): Labels {
  const labels: Labels = new Map();
  const counter = new ChapterCounter();
  visit(tree, (node) => {
    if (node.type === 'element' && node.tagName === 'h2') counter.enter(textOf(node));
    const kind = kindOf(node);
    if (!kind) return;
    const number = counter.next(kind);
    const id = printNumber(node, kind, number);
    if (id) labels.set(id, { label: PRINTED[kind](number), node });
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

/** Where a link is right and the id that it means is mistyped, the mistake is at the other end. */
function reportLabel(file: VFile, { id, node }: Missed, labels: Labels, used: Set<string>): void {
  const line = node.position?.start.line;
  for (const [other, { node: place }] of labels) {
    if (used.has(other) || !place.position || editDistance(id, other) > SLIP) continue;
    report(file, place, {
      rule: '引用',
      message: `没有链接用到 id“${other}”，而第 ${line} 行的链接“#${id}”找不到目标。`,
      cure: '两处写成同一个 id。',
    });
  }
}
