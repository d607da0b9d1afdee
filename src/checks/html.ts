import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import { closest } from '../problems/closest.ts';
import type { Check, Finding } from './article.ts';

/** HTML that may stand in an article; all else has a Markdown form or a component. */
const ELEMENTS: readonly string[] =
  'a abbr b bdi bdo blockquote br cite code dd del details dfn div dl dt em figcaption figure hr i ins kbd li mark ol p q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'.split(
    ' ',
  );
const RULE = '标签';

/** HTML tags that do not exist or that the site cannot allow, and attributes that its policy blocks. */
export const html: Check = ({ tree }) => {
  const findings: Finding[] = [];
  visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
    const element = node as MdxJsxFlowElement | MdxJsxTextElement;
    const at = element.position?.start.offset ?? 0;
    const name = element.name ?? '';
    if (/^[a-z]/.test(name) && !ELEMENTS.includes(name)) findings.push(unknown(at, name));
    if (name === '') findings.push(unknown(at, ''));
    for (const attribute of element.attributes) {
      if (attribute.type !== 'mdxJsxAttribute') continue;
      if (/^style$|^on/i.test(attribute.name) && /^[a-z]/.test(name))
        findings.push(blocked(at, attribute.name));
    }
  });
  return findings;
};

const INSTEAD: Record<string, string> = {
  img: '图片写成 <Figure src="./a.png" alt="…" caption="…" /> 或 ![替代文字](./a.png)。',
  h1: '标题用 ## 写。',
  h2: '标题用 ## 写。',
  pre: '代码写在三个反引号的围栏里。',
};

function unknown(at: number, name: string): Finding {
  return {
    at,
    rule: RULE,
    message: `正文里不能用“<${name}>”这个标签。`,
    cure:
      INSTEAD[name] ??
      `检查拼写${closest(name, ELEMENTS, '，或改成')}；要显示小于号就写成 \\<；组件的名字以大写字母开头。`,
  };
}

function blocked(at: number, name: string): Finding {
  return {
    at,
    rule: RULE,
    message: `标签上不能写“${name}”：网站的安全策略不执行它。`,
    cure: '删掉这个属性；样式写在 src/styles/ 里。',
  };
}
