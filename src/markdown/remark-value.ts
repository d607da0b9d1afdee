import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { agrees, readPrinted } from '../examples/printed-number.ts';
import { type ExampleName, examples, isExample } from '../examples/registry.ts';
import { choice, closest } from '../problems/closest.ts';
import { report } from '../problems/report.ts';
import { keptResultsOf } from './example-results.ts';
import { attribute, becomeHtml, component, type MdxElement } from './mdx-element.ts';

const RULE = '数值';

/**
 * Compares each `<Value of="example.key">number</Value>` with what the example computes now and
 * turns it into `<data value>`. A number that is not the result, rounded to the digits shown, is
 * reported: prose cannot drift away from the code.
 */
export function remarkValue() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const nodes: MdxElement[] = [];
    visit(tree, component('Value'), (node) => {
      nodes.push(node);
    });
    for (const node of nodes) await check(file, node);
  };
}

async function check(file: VFile, node: MdxElement): Promise<void> {
  const of = attribute(node, 'of') ?? '';
  if (of === '') return;
  const [name = '', key = ''] = splitAtDot(of);
  if (!isExample(name)) return reportName(file, node, of, name);
  const results = await keptResultsOf(name);
  const value = Object.hasOwn(results, key) ? results[key] : undefined;
  if (value === undefined) return reportKey(file, node, name, key, Object.keys(results));
  compare(file, node, of, value);
}

function compare(file: VFile, node: MdxElement, of: string, value: number): void {
  const text = textOf(node).trim();
  const printed = readPrinted(text);
  if (!printed) {
    report(file, node, {
      rule: RULE,
      message: text === '' ? `“${of}”没有写出数字。` : `“${text}”不是可以核对的数字（${of}）。`,
      cure: `标签里只写数字，例如 ${shown(value)}、−0.2、14,400、42.8%、2.49亿、2.1×10⁻¹³；货币符号与单位写在标签外。`,
    });
    return;
  }
  if (!agrees(printed, value)) {
    report(file, node, {
      rule: RULE,
      message: `正文写“${text}”，而例子 ${of} 算出 ${shown(value)}。`,
      cure: `改成“${printed.printLike(value)}”，或检查 src/examples/${of.split('.')[0]}.ts。`,
    });
    return;
  }
  becomeHtml(node, 'data', { value: String(value), className: ['value'] });
}

/** Twelve digits: what lies behind them is rounding error. */
const shown = (value: number): string => String(Number(value.toPrecision(12)));

/** The name holds no dot, the key may: `mlp-321.mse.100`. */
function splitAtDot(of: string): [string, string] {
  const dot = of.indexOf('.');
  return dot < 0 ? [of, ''] : [of.slice(0, dot), of.slice(dot + 1)];
}

function reportName(file: VFile, node: MdxElement, of: string, name: string): void {
  const known = Object.keys(examples);
  report(file, node, {
    rule: RULE,
    message: `没有名为“${name}”的例子（${of}）。`,
    cure: choice(name, known, 'of 写成“例子.结果”，全部例子见 src/examples/registry.ts'),
  });
}

function reportKey(
  file: VFile,
  node: MdxElement,
  name: ExampleName,
  key: string,
  known: string[],
): void {
  report(file, node, {
    rule: RULE,
    message: `例子 ${name} 没有名为“${key}”的结果。`,
    cure: `可用的结果：${known.join('、')}${closest(key, known, '；或许是')}。`,
  });
}
