import type { VFile } from 'vfile';
import { closest } from '../problems/closest.ts';
import { report } from '../problems/report.ts';
import { ATTRIBUTES } from './component-attributes.ts';
import { attribute, type MdxElement } from './mdx-element.ts';

const RULE = '组件';
/** A title or caption is printed as it stands. */
const MARKUP = /\*\*|`|\$|\]\(|\\/;

/** Reports attributes that a component does not take, lacks, or that hold what would not be printed. */
export function checkAttributes(file: VFile, node: MdxElement): void {
  const name = node.name ?? '';
  const taken = ATTRIBUTES[name] ?? {};
  for (const given of node.attributes) {
    if (given.type !== 'mdxJsxAttribute') {
      reportCode(file, node, '{...}');
      continue;
    }
    if (!Object.hasOwn(taken, given.name)) reportUnknown(file, node, given.name, taken);
    else if (typeof given.value !== 'string') reportCode(file, node, given.name);
    else reportValue(file, node, given.name, given.value);
  }
  for (const [key, { required }] of Object.entries(taken))
    if (required && !attribute(node, key)?.trim()) reportMissing(file, node, key);
}

function reportUnknown(file: VFile, node: MdxElement, key: string, taken: object): void {
  const known = Object.keys(taken);
  report(file, node, {
    rule: RULE,
    message: `<${node.name}> 没有“${key}”这个属性。`,
    cure: `可用的属性：${known.join('、') || '（没有）'}${closest(key, known, '；或许是')}。`,
  });
}

function reportCode(file: VFile, node: MdxElement, key: string): void {
  report(file, node, {
    rule: RULE,
    message: `<${node.name}> 的“${key}”不是引号里的文字。`,
    cure: '属性写成 名字="文字"，不用花括号。',
  });
}

function reportValue(file: VFile, node: MdxElement, key: string, value: string): void {
  const { values } = ATTRIBUTES[node.name ?? '']?.[key] ?? {};
  if (values && !values.includes(value)) {
    report(file, node, {
      rule: RULE,
      message: `<${node.name}> 的 ${key} 不能是“${value}”。`,
      cure: `可用的值：${values.join('、')}${closest(value, values, '；或许是')}。`,
    });
  }
  const markup = MARKUP.exec(value);
  if (!markup) return;
  report(file, node, {
    rule: RULE,
    message: `<${node.name}> 的 ${key} 里的“${markup[0]}”会照样印出来：“${value.slice(0, 30)}”。`,
    cure: '属性里只写文字；公式、强调和链接写在正文里。',
  });
}

function reportMissing(file: VFile, node: MdxElement, key: string): void {
  const figure = node.name === 'Figure' && key === 'caption';
  report(file, node, {
    rule: figure ? '图片' : RULE,
    message: figure ? '这幅图没有标题。' : `<${node.name}> 缺少“${key}”。`,
    cure: figure ? '写上 caption="图题"，印在图的下面并编号。' : `写成 <${node.name} ${key}="…">。`,
  });
}
