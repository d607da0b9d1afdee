import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { figures } from '../charts/figures/registry.ts';
import { choice } from '../problems/closest.ts';
import { report } from '../problems/report.ts';
import { attribute, component } from './mdx-element.ts';

/** Reports `<Chart name>` where no such chart is drawn; the page would break without naming the place. */
export function remarkChart() {
  return (tree: Root, file: VFile): void => {
    visit(tree, component('Chart'), (node) => {
      const name = attribute(node, 'name') ?? '';
      if (name === '' || Object.hasOwn(figures, name)) return;
      const known = Object.keys(figures);
      report(file, node, {
        rule: '图表',
        message: `没有名为“${name}”的图表。`,
        cure: choice(name, known, '全部图表见 src/charts/figures/registry.ts'),
      });
    });
  };
}
