import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Results } from '../examples/example.ts';
import { examples } from '../examples/registry.ts';
import { exampleSource, UnknownExample, UnknownRegion } from '../examples/source.ts';
import { choice, closest } from '../problems/closest.ts';
import { report } from '../problems/report.ts';
import { keptResultsOf } from './example-results.ts';
import { attribute, component, type MdxElement, setAttribute } from './mdx-element.ts';

const RULE = '例子';

/**
 * Fills `<Example name region show>` with the very file that the tests run and the page executes,
 * as a code block that the highlighter then colours, and with its results, so that both are there
 * with scripts off. Unknown names are reported.
 */
export function remarkExample() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const nodes: MdxElement[] = [];
    visit(tree, component('Example'), (node) => {
      nodes.push(node);
    });
    for (const node of nodes) await fill(file, node);
  };
}

async function fill(file: VFile, node: MdxElement): Promise<void> {
  const name = attribute(node, 'name') ?? '';
  if (name === '') return;
  const source = await exampleSource(name, attribute(node, 'region')).catch((error: unknown) =>
    reportSource(file, node, name, error),
  );
  if (source === undefined) return;
  const results = pick(await keptResultsOf(name as keyof typeof examples), attribute(node, 'show'));
  if (Object.keys(results).length === 0) reportShow(file, node, name);
  setAttribute(node, 'results', JSON.stringify(results));
  const meta = `title="${name}.ts"`;
  const code: Code = { type: 'code', lang: 'ts', meta, value: source, position: node.position };
  Object.assign(node, { type: 'mdxJsxFlowElement', children: [code] });
}

/** The results whose keys are named in `show`, or begin with a name and a dot; all without it. */
function pick(results: Results, show: string | undefined): Results {
  const names = show?.split(/\s+/).filter(Boolean);
  if (!names) return results;
  const wanted = (key: string) => names.some((name) => key === name || key.startsWith(`${name}.`));
  return Object.fromEntries(Object.entries(results).filter(([key]) => wanted(key)));
}

/** @returns nothing, so that the caller can stop */
function reportSource(file: VFile, node: MdxElement, name: string, error: unknown): undefined {
  if (error instanceof UnknownExample) {
    const known = Object.keys(examples);
    report(file, node, {
      rule: RULE,
      message: `没有名为“${name}”的例子。`,
      cure: choice(name, known, '全部例子见 src/examples/registry.ts'),
    });
  } else if (error instanceof UnknownRegion) {
    report(file, node, {
      rule: RULE,
      message: `例子 ${name} 里没有“#region ${error.message}”这一段。`,
      cure: `可用的段：${error.known.join('、') || '（没有）'}${closest(error.message, error.known, '；或许是')}。`,
    });
  } else throw error;
}

function reportShow(file: VFile, node: MdxElement, name: string): void {
  report(file, node, {
    rule: RULE,
    message: `例子 ${name} 没有“${attribute(node, 'show')}”这样的结果。`,
    cure: '去掉 show 就列出全部结果；或写结果的名字，几个之间用空格隔开。',
  });
}
