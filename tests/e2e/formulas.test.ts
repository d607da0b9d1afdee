import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import katex from 'katex';
import { collectDrawn, type Drawn } from '../../src/math/drawn.ts';
import { flattenFormula } from '../../src/math/flat-formula.ts';
import { mathSheet } from '../../src/math/sheet.ts';
import { pagesOf } from '../support/dist.ts';
import { DESKTOP, useReader } from '../support/reader.ts';

const reader = useReader();

/** What authors may write that the five articles do not. */
const OTHERS = [
  'x',
  '{}^{2}_{1}A',
  'a_{b_{c_d}}^{e^{f^g}}',
  "f''(x)",
  '\\binom{n}{k}',
  '\\sqrt[3]{\\frac{a}{b}}',
  '\\int_0^1\\! x^2\\,dx',
  '\\iint\\limits_D f',
  '\\lim_{x\\to 0}\\frac{\\sin x}{x}',
  '\\prod_{i\\in I}^{\\infty} a_i',
  '\\begin{pmatrix} a & b \\\\ c & \\frac12 \\end{pmatrix}',
  '\\begin{cases} x^2 & x > 0 \\\\ 0 & \\text{其他} \\end{cases}',
  '\\underbrace{a+b}_{\\text{和}}',
  '\\overset{!}{=}',
  '\\xrightarrow[a]{bcd}',
  '\\boxed{E=mc^2}',
  '\\left\\{\\frac{\\frac{a}{b}}{\\frac{c}{d}}\\right\\}^{\\frac12}',
  '\\bar{\\hat{x}}_i',
  '\\widehat{abc}',
  '\\vec{v}\\cdot\\vec{w}',
  '{\\Large x}^2',
  '\\mathbb{R}^{n\\times m}',
  '\\mathcal{L}_{\\mathrm{CE}}',
  '\\text{收入}_{\\text{每月}}',
  '\\operatorname*{arg\\,max}_{\\theta}',
  'a\\!b\\;c\\quad d',
  '\\not=',
  '\\substack{a\\\\b}',
  '\\sum_{\\substack{i<n\\\\j<m}}',
  '\\color{red}{x}_1',
  'x\\tag{1}',
  '\\rlap{a}b',
  '\\smash{b}_i',
  '\\mathrlap{x}_2',
  '\\Bigl(\\bigl[x\\bigr]\\Bigr)_k^j',
  '\\phantom{x}_i',
  'a\\bmod b',
  '\\dot{x}=\\ddot{y}',
  '\\overline{AB}_1',
  '10\\%',
];

interface Formula {
  tex: string;
  displayMode: boolean;
}

/** Every formula of the articles once, and others. */
function formulas(): Formula[] {
  const book = pagesOf().find(({ route }) => route === 'print/') ?? assert.fail('no /print/');
  const inArticles = selectAll('math', book.tree).map((math): Formula => {
    const [annotation] = selectAll('annotation', math);
    const tex = annotation ? textOf(annotation) : assert.fail('a formula without TeX');
    return { tex, displayMode: math.properties.display === 'block' };
  });
  const all = [...inArticles, ...OTHERS.map((tex) => ({ tex, displayMode: true }))];
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

function drawnTwice({ tex, displayMode }: Formula): [before: string, after: string] {
  const html = katex.renderToString(tex, { displayMode, output: 'html', strict: 'ignore' });
  const tree = fromHtml(html, { fragment: true });
  for (const drawn of selectAll('.katex-html', tree)) flattenFormula(drawn);
  return [html, toHtml(tree)];
}

/** A page with every formula as KaTeX draws it, and as the site does. */
async function bothDrawn(all: readonly [string, string][]): Promise<string> {
  const drawn: Drawn = { glyphs: new Map(), classes: new Set() };
  for (const html of all.flat()) collectDrawn(html, drawn);
  const sheet = (await mathSheet(drawn)) + (await readFile('src/styles/math.css', 'utf8'));
  const body = all.flat().map((html) => `<p class="prose">${html}</p>`);
  return `<!doctype html><style>p { line-height: 1.9; font-size: 17px; }${sheet}</style>${body.join('')}`;
}

interface Places {
  /** Of each character: itself, and where it stands, in px from the start of the formula. */
  marks: [character: string, x: number, y: number, width: number][];
  /** How much room the formula takes in its line, in px. */
  box: [width: number, height: number];
}

/** How far apart the same formula stands in two drawings, in px; infinite where marks are missing. */
function apart(before: Places, after: Places): number {
  if (before.marks.length !== after.marks.length) return Number.POSITIVE_INFINITY;
  const marks = before.marks.map(([character, ...place], at) => {
    const [same, ...other] = after.marks[at] ?? ['', 0, 0, 0];
    return character === same ? furthest(place, other) : Number.POSITIVE_INFINITY;
  });
  return Math.max(...marks, furthest(before.box, after.box));
}

const furthest = (a: readonly number[], b: readonly number[]) =>
  Math.max(...a.map((value, at) => Math.abs(value - (b[at] ?? 0))));

describe('A formula drawn with few elements', () => {
  const all = formulas();

  it('has every mark where KaTeX sets it, in every formula of the articles and in others', async () => {
    assert.ok(all.length > 300, `${all.length} formulas`);
    const page = await reader.open('about/', { viewport: DESKTOP, javaScriptEnabled: true });
    // A page of its own, where no policy forbids the sheet.
    await page.goto('about:blank');
    await page.setContent(await bothDrawn(all.map(drawnTwice)));
    await page.evaluate(() => document.fonts.ready);
    const places = await page.$$eval('.katex', (drawn) =>
      drawn.map((katex): Places => {
        const start = katex.querySelector('.base')?.getBoundingClientRect() ?? new DOMRect();
        const marks: Places['marks'] = [];
        const add = (mark: string, { left, top, width }: DOMRect) =>
          marks.push([mark, left - start.left, top - start.top, width]);
        const walker = document.createTreeWalker(katex, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          for (const [at, character] of [...(node.textContent ?? '')].entries()) {
            if (character === '\u200b') continue;
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            add(character, range.getBoundingClientRect());
          }
        }
        for (const line of katex.querySelectorAll('.frac-line, svg'))
          add('—', line.getBoundingClientRect());
        const { width, height } = (katex.closest('p') ?? katex).getBoundingClientRect();
        return { marks, box: [width, height] };
      }),
    );
    assert.equal(places.length, all.length * 2);
    const moved = all.flatMap(({ tex }, at) => {
      const [before, after] = places.slice(at * 2);
      const by = before && after ? apart(before, after) : Number.NaN;
      return by <= 0.5 ? [] : [`${by.toFixed(2)} px: ${tex}`];
    });
    assert.deepEqual(moved, []);
    await page.context().close();
  });

  it('is found moved where a mark stands elsewhere or is missing', () => {
    const box: Places['box'] = [10, 20];
    const before: Places = {
      marks: [
        ['x', 0, 3, 8],
        ['2', 8, -2, 5],
      ],
      box,
    };
    assert.equal(apart(before, before), 0);
    assert.equal(
      apart(before, {
        ...before,
        marks: [
          ['x', 0, 3, 8],
          ['2', 8, -1, 5],
        ],
      }),
      1,
    );
    assert.equal(apart(before, { ...before, box: [10, 21] }), 1);
    assert.equal(apart(before, { ...before, marks: [['x', 0, 3, 8]] }), Number.POSITIVE_INFINITY);
  });
});
