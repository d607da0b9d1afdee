import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mended } from '../../../src/importer/mend-tex.ts';
import { prints } from '../../../src/importer/tex.ts';

describe('A formula that KaTeX stops at', () => {
  for (const [what, raw, good] of [
    ['with Chinese', 'x_{总}', 'x_{\\text{总}}'],
    ['with primes and bars of a text editor', 'f′(q‖p)', "f'(q\\Vert p)"],
    ['with a fraction in one character', '½', '\\tfrac{1}{2}'],
    ['with marks inside a text', '\\text{a_b 50%}', '\\text{a\\_b 50\\%}'],
    [
      'with commands of packages',
      '\\norm{x} + \\mathbbm{1}',
      '\\left\\Vert x\\right\\Vert  + \\mathbf{1}',
    ],
    ['with names that are operators', '\\softmax(x)', '\\operatorname{softmax}(x)'],
    ['with characters of HTML', 'a &lt; b', 'a < b'],
    [
      'with several tags',
      '\\begin{aligned}a\\tag{1}\\\\b\\tag{2}\\end{aligned}',
      '\\begin{aligned}a\\\\b\\end{aligned}',
    ],
    ['with a number of its own', 'a = b \\tag{3}', 'a = b '],
    ['of loose lines', 'a &= b \\\\ &= c', '\\begin{aligned}\na &= b \\\\ &= c\n\\end{aligned}'],
    ['with a link', '\\href{https://a.example}{x}', '{x}'],
    ['with two labels', '\\label{eq:A} x \\label{b}', '\\label{a} x '],
  ] as const) {
    it(`is mended: ${what}`, () => {
      assert.equal(mended(raw), good);
      assert.ok(prints(good, true));
    });
  }

  it('inside a line has no label and no lines', () => {
    assert.equal(mended('x \\label{a}', false), 'x ');
    assert.equal(mended('a&b', false), 'a\\&b');
  });

  it('that cannot mean anything stays wrong', () => {
    for (const raw of ['\\frac{a}{b', '\\ce{H2O}', '\\foo'])
      assert.equal(prints(mended(raw), true), false, raw);
  });
});
