import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { choice } from '../problems/closest.ts';
import { report } from '../problems/report.ts';
import { COMPONENTS } from './component-names.ts';
import { checkAttributes } from './component-problems.ts';
import { attribute, isComponent, type MdxElement } from './mdx-element.ts';

/**
 * Reports components that do not exist, corrections that the front matter does not list, and code
 * (`import`, `export`, `{…}`) in an article: Astro stops at these without naming the place.
 */
export function remarkComponents() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node) => {
      if (isComponent(node)) checkComponent(file, node);
      else if (node.type === 'mdxjsEsm' || /^mdx(Flow|Text)Expression$/.test(node.type)) {
        if (/^\s*\/\*[\s\S]*\*\/\s*$/.test((node as { value: string }).value)) return;
        report(file, node, {
          rule: 'MDX',
          message: `正文里不能写代码“${(node as { value: string }).value.slice(0, 40)}”。`,
          cure: '要显示花括号就写成 \\{ 和 \\}；组件不用 import，直接使用。',
        });
      }
    });
  };
}

function checkComponent(file: VFile, node: MdxElement): void {
  const name = node.name ?? '';
  if (/^[a-z]/.test(name)) return;
  if (COMPONENTS.includes(name)) checkAttributes(file, node);
  else if (name !== '') {
    report(file, node, {
      rule: '组件',
      message: `没有“<${name}>”这个组件。`,
      cure: choice(name, COMPONENTS, '全部组件见 /guide/'),
    });
  }
  if (name === 'Correction') checkCorrection(file, node);
}

function checkCorrection(file: VFile, node: MdxElement): void {
  const id = attribute(node, 'id') ?? '';
  if (id === '') return;
  const listed = (file.data.astro?.frontmatter?.corrections ?? []) as { id: string }[];
  if (listed.some((correction) => correction.id === id)) return;
  report(file, node, {
    rule: '勘误',
    message: `front matter 的 corrections 里没有“${id}”。`,
    cure: '在 front matter 的 corrections 里添上这一条，写明原文与更正。',
  });
}
