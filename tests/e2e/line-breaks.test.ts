import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { pagesOf } from '../support/dist.ts';
import { PHONE, useReader } from '../support/reader.ts';

const ARTICLES = pagesOf()
  .map(({ route }) => route)
  .filter((route) => /^articles\/[^/]+\/$/.test(route));
const reader = useReader();

interface Found {
  /** Marks, dashes and ellipses that were looked at. */
  seen: number;
  /** Lines that begin with a mark that closes, end with one that opens, or part a dash. */
  faults: string[];
}

/** Walks the line boxes of an article's text by the places of its marks. */
const badLines = (page: Page): Promise<Found> =>
  page.evaluate(() => {
    const BLOCK = 'p, li, dt, dd, td, th, h1, h2, h3, h4, figcaption, summary, blockquote';
    const range = document.createRange();
    const rectOf = (node: Node, at: number) => {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return [...range.getClientRects()].findLast(({ width }) => width > 0);
    };
    const found: { seen: number; faults: string[] } = { seen: 0, faults: [] };
    const texts = document.createTreeWalker(
      document.querySelector('article') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const block = node.parentElement?.closest(BLOCK);
      if (!block?.checkVisibility() || node.parentElement?.closest('.katex, pre, svg, code'))
        continue;
      const text = node.textContent ?? '';
      const { paddingLeft } = getComputedStyle(block);
      const edge = block.getBoundingClientRect().left + Number.parseFloat(paddingLeft);
      for (const { 0: mark, index } of text.matchAll(/[。，、？！：；）」』》”’·]/gu)) {
        const rect = rectOf(node, index);
        range.setStart(block, 0);
        range.setEnd(node, index);
        if (!rect || !range.toString().trim()) continue;
        found.seen++;
        if (rect.left < edge + 1)
          found.faults.push(`begins: ${mark}${text.slice(index + 1, index + 9)}`);
      }
      for (const { 0: pair, index } of text.matchAll(/——|……|[（「『《“‘](?=.)/gu)) {
        const [first, second] = [rectOf(node, index), rectOf(node, index + 1)];
        if (!first || !second) continue;
        found.seen++;
        if (second.top > first.top + first.height / 2)
          found.faults.push(`parted: ${text.slice(Math.max(0, index - 6), index + 6)} ${pair}`);
      }
    }
    return found;
  });

describe('On a phone no line begins with a mark that closes, and no dash is broken', () => {
  for (const route of ARTICLES) {
    it(`/${route}`, async () => {
      const page = await reader.open(route, { viewport: PHONE });
      const { seen, faults } = await badLines(page);
      assert.ok(seen > 50, `${seen} marks`);
      assert.deepEqual(faults, []);
      await page.context().close();
    });
  }

  it('a heading is as high as its words, and the sign of its link never stands alone', async () => {
    for (const route of ARTICLES) {
      const page = await reader.open(route, { viewport: PHONE, hasTouch: true, isMobile: true });
      const faults = await page.locator('.chapter > :is(h2, h3, h4)').evaluateAll((headings) =>
        headings.flatMap((heading) => {
          const sign = heading.querySelector('.heading-link');
          if (!sign) return [];
          const range = document.createRange();
          range.setStart(heading, 0);
          range.setEndBefore(sign);
          const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
          const { lineHeight, paddingTop, borderTopWidth } = getComputedStyle(heading);
          const rows = new Set(lines.map(({ top }) => Math.round(top))).size;
          const above = Number.parseFloat(paddingTop) + Number.parseFloat(borderTopWidth);
          const wanted = rows * Number.parseFloat(lineHeight) + above;
          const { height } = heading.getBoundingClientRect();
          const alone = sign.getBoundingClientRect().top > (lines.at(-1)?.bottom ?? 0);
          return height > wanted + 2 || alone ? [`${heading.textContent}: ${height}`] : [];
        }),
      );
      assert.deepEqual(faults, [], route);
      await page.context().close();
    }
  });

  it('and lines that do are found', async () => {
    const page = await reader.open(ARTICLES[0] ?? '', { viewport: PHONE });
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('article * { line-break: anywhere !important; word-break: normal; }');
      document.adoptedStyleSheets.push(sheet);
    });
    const { faults } = await badLines(page);
    assert.ok(
      faults.some((fault) => fault.startsWith('begins')),
      faults.join(),
    );
    assert.ok(
      faults.some((fault) => fault.startsWith('parted')),
      faults.join(),
    );
    await page.context().close();
  });
});
