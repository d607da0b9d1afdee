import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import katex from 'katex';
import { formulaText } from '../../../src/search/formula-text.ts';

function read(tex: string): string {
  const [formula] = fromHtml(katex.renderToString(tex), { fragment: true }).children;
  assert.equal(formula?.type, 'element');
  return formula?.type === 'element' ? formulaText(formula) : '';
}

const READ: [tex: string, text: string][] = [
  ['w \\leftarrow w - \\eta \\frac{\\partial L}{\\partial w}', 'w←w−η∂L/∂w'],
  ['\\frac{a+b}{c}', '(a+b)/c'],
  ['2.1\\times10^{-13}', '2.1×10⁻¹³'],
  ['x^{k}', 'x^k'],
  ['\\sum_{i=1}^{n} s_i^2', '∑i=1ⁿsi²'],
  ['\\hat{y}_i - \\bar{y}', 'ŷi−ȳ'],
  ['\\operatorname{softmax}(z)', 'softmax(z)'],
  ['\\text{损失} = 0.05', '损失=0.05'],
  ['\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}', '(1 2 3 4)'],
  ['f\u0027(x)', 'f′(x)'],
];

describe('a formula in the index', () => {
  for (const [tex, text] of READ) {
    it(`reads ${text}`, () => {
      assert.equal(read(tex), text);
    });
  }
});
