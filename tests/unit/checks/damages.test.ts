import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { damageTrials } from '../../support/damage-trial.ts';
import { visibleMarkup, worse } from '../../support/visible-markup.ts';

const ARTICLES = ['kitchen-sink', 'search-sample'].map((slug) => {
  const file = `tests/fixtures/articles/${slug}/index.mdx`;
  return { file, text: readFileSync(file, 'utf8') };
});
/** Sixty of the damages that tests/bench/damages.ts does by the hundred to all articles. */
const SEEDS = Array.from({ length: 60 }, (_, i) => 2001 + i);

describe('An article with one random damage', () => {
  it('becomes a page without raw markup, or is refused within three lines of the damage', async (t) => {
    const counts = { page: 0, refused: 0 };
    const wrong: string[] = [];
    for await (const { seed, damage, outcome, note } of damageTrials(ARTICLES, SEEDS)) {
      if (outcome === 'page' || outcome === 'refused') counts[outcome] += 1;
      else wrong.push(`${seed}: line ${damage.line}, ${damage.what}: ${outcome} ${note}`);
    }
    t.diagnostic(JSON.stringify(counts));
    assert.deepEqual(wrong, []);
    assert.ok(counts.page >= 5 && counts.refused >= 5);
  });
});

describe('Raw markup on a page', () => {
  it('is seen where a reader sees it and not in code or formulas', () => {
    const html = `<p>a ** b $ c</p><p>\`d</p><li>[^x] ](</li><p># e</p><p>| f |</p><p>#g</p>
      <p><code>$ ** [^</code> 3 * 4</p><pre><code>const a = \`$\`;</code></pre>
      <span class="katex">\\frac</span><span class="katex-error">x</span>`;
    const seen = visibleMarkup(fromHtml(html, { fragment: true }));
    const kinds = ['strong', 'dollar', 'backtick', 'footnote', 'link', 'heading', 'row'];
    assert.deepEqual(worse(new Map(), seen).sort(), [...kinds, 'katex-error', 'star'].sort());
  });
});
