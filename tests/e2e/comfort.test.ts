import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { contrast } from '../support/colour.ts';
import { pagesOf } from '../support/dist.ts';
import { DESKTOP, PHONE, resize, useReader } from '../support/reader.ts';

// /print/ holds the articles a second time, in 2 MB: print.test.ts looks at it.
const ROUTES = pagesOf()
  .map(({ route }) => route)
  .filter((route) => route !== 'print/');
const ARTICLE = ROUTES.find((route) => /^articles\/[^/]+\/$/.test(route)) ?? '';
const reader = useReader();

/**
 * Text that a box cuts off, by the first few: words that reach out of a box which neither shows nor
 * scrolls what does not fit. Formulas, code and drawings keep their own spacing.
 */
const cutOff = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!node.textContent?.trim() || !parent?.checkVisibility()) continue;
      if (parent.closest('svg, .katex, script, style, .visually-hidden, [aria-hidden=true]'))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const text = range.getBoundingClientRect();
      for (let box: Element | null = parent; box && box !== document.body; ) {
        const { overflowX, overflowY, clipPath } = getComputedStyle(box);
        if (clipPath !== 'none' || overflowX === 'auto' || overflowY === 'auto') break;
        const edge: DOMRect = box.getBoundingClientRect();
        const out: boolean =
          (overflowX !== 'visible' && (text.right > edge.right + 2 || text.left < edge.left - 2)) ||
          (overflowY !== 'visible' && (text.bottom > edge.bottom + 2 || text.top < edge.top - 2));
        if (out) found.push(`${node.textContent.trim().slice(0, 30)} in ${box.className}`);
        box = out ? null : box.parentElement;
      }
    }
    return found.slice(0, 5);
  });

const tooWide = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  });

/** Adds a style sheet as the page's own policy allows it. */
const restyle = (page: Page, css: string) =>
  page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, css);

/** The least spacing that text has to bear: https://www.w3.org/TR/WCAG22/#text-spacing */
const SPACED = `*:not(.katex *, svg *) {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

describe('Zoomed in, or with text set wider, nothing is lost', () => {
  for (const route of ROUTES) {
    it(`/${route}`, async () => {
      const page = await reader.open(route, { viewport: { width: 640, height: 400 } });
      const zooms = [
        ['200 %', 640, 400],
        ['400 %', 320, 256],
      ] as const;
      for (const [zoom, width, height] of zooms) {
        await resize(page, width, height);
        assert.equal(await tooWide(page), 0, zoom);
        assert.deepEqual(await cutOff(page), [], zoom);
      }
      await restyle(page, SPACED);
      for (const width of [PHONE.width, DESKTOP.width]) {
        await resize(page, width, 800);
        assert.equal(await tooWide(page), 0, `spaced at ${width}`);
        assert.deepEqual(await cutOff(page), [], `spaced at ${width}`);
      }
      await page.context().close();
    });
  }

  it('nor are the panels that open', async () => {
    const page = await reader.open(ARTICLE, { viewport: { width: 320, height: 256 } });
    for (const name of ['目录', '阅读设置']) {
      await page.getByRole('button', { name, exact: true }).click();
      const panel = page.locator(':popover-open');
      assert.equal(await tooWide(page), 0, name);
      assert.deepEqual(await cutOff(page), [], name);
      const last = panel.locator('a, button').last();
      await last.scrollIntoViewIfNeeded();
      const box = await last.boundingBox();
      assert.ok(box && box.y >= 0 && box.y + box.height <= 256, `${name} can be read to its end`);
      await page.keyboard.press('Escape');
    }
    await page.context().close();
  });

  it('and text that is cut off is found', async () => {
    const page = await reader.open('', { viewport: PHONE });
    await restyle(page, 'h1 { block-size: 1em; overflow: hidden; }');
    assert.equal((await cutOff(page)).length, 1);
    await page.context().close();
  });
});

describe('In the colours of the system', () => {
  const hex = (colour: string) =>
    `#${(colour.match(/[\d.]+/g) ?? [])
      .slice(0, 3)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`;

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`drawings can be read and what is chosen is seen, ${colorScheme}`, async () => {
      const page = await reader.open(ARTICLE, {
        viewport: PHONE,
        colorScheme,
        forcedColors: 'active',
      });
      const paper = hex(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
      const drawn = await page.evaluate(() => {
        const style = (selector: string, name: 'fill' | 'stroke' | 'color') => {
          const found = document.querySelector(selector);
          return found ? getComputedStyle(found)[name] : '';
        };
        document.documentElement.dataset.theme = 'sepia';
        return {
          words: style('figure[data-diagram] text', 'fill'),
          bars: style('.chart-line, .chart-bar rect', 'stroke'),
          text: style('.prose p', 'color'),
          link: style('.prose a', 'color'),
        };
      });
      for (const [what, colour] of Object.entries(drawn)) {
        if (colour === 'none') continue;
        const found = contrast(hex(colour), paper);
        assert.ok(found >= 4.5, `${what}: ${colour} on ${paper} is ${found.toFixed(2)}`);
      }
      await page.getByRole('button', { name: '阅读设置' }).click();
      const outlines = await page
        .locator('#reading-settings label')
        .evaluateAll((all) => all.map((one) => getComputedStyle(one).outlineStyle));
      assert.equal(outlines.filter((style) => style === 'solid').length, 6);
      await page.context().close();
    });
  }

  it('the focus is seen at every stop of the header and the settings', async () => {
    const page = await reader.open('', { viewport: DESKTOP, forcedColors: 'active' });
    await page.getByRole('button', { name: '阅读设置' }).click();
    const seen: Record<string, boolean> = {};
    for (let stop = 0; stop < 12; stop++) {
      await page.keyboard.press('Tab');
      const { name, outlined } = await page.evaluate(() => {
        const focused = document.activeElement as HTMLElement;
        const shown = focused.closest('label') ?? focused;
        const outlined = [null, '::before', '::after'].some((part) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(shown, part);
          return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
        });
        return { name: focused.getAttribute('name') ?? focused.textContent.trim(), outlined };
      });
      seen[name] = outlined;
    }
    assert.ok('theme' in seen && 'face' in seen && '恢复默认' in seen, Object.keys(seen).join());
    assert.deepEqual(
      Object.keys(seen).filter((name) => !seen[name]),
      [],
    );
    await page.context().close();
  });
});
