import assert from 'node:assert/strict';
import { it } from 'node:test';
import { plainFormula } from '../../../src/math/plain-formula.ts';

for (const [tex, text] of [
  ['O(n^2)', 'O(n^2)'],
  ['\\frac{a}{b}', 'a/b'],
  ['\\frac{\\bar{\\alpha}_t}{1-\\bar{\\alpha}_t}', 'ᾱ_t/(1-ᾱ_t)'],
  ['\\sqrt{2}', '√2'],
  ['\\lambda_{\\max}', 'λ_max'],
  ['\\text{损失}', '损失'],
  ['\\{x\\}', '{x}'],
] as const) {
  it(`A formula in a plain text is what one would type: ${tex}`, () =>
    assert.equal(plainFormula(tex), text));
}
