import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { pagesOf } from '../support/dist.ts';
import { PHONE, useReader } from '../support/reader.ts';

const TOUCH = { viewport: PHONE, hasTouch: true, isMobile: true };
const ROUTES = pagesOf().map(({ route }) => route);
const reader = useReader();

/**
 * Controls that a finger may miss, by the first few. A control is as large as the place that answers
 * for it: a label counts for its field, and what a pseudo-element adds counts too. Exempt are
 * links in a run of text, as in https://www.w3.org/TR/WCAG22/#target-size-minimum (their height is
 * that of a line), and the link past the header, which only a keyboard finds.
 */
const tooSmall = (page: Page, within = 'body') =>
  page.evaluate((within) => {
    const CONTROL = 'a[href], button, input:not([type=hidden]), select, summary, textarea';
    const BLOCK = 'p, li, dt, dd, td, th, h1, h2, h3, h4, figcaption, nav, div, section';
    const LEAST = 44;
    // Half a px is lost to rounding.
    const reach = LEAST / 2 - 1;
    const inText = (one: Element) => {
      const words = one.closest(BLOCK)?.textContent?.replace(/\s/g, '') ?? '';
      const own = one.textContent?.replace(/\s/g, '') ?? '';
      return one.localName === 'a' && getComputedStyle(one).display === 'inline' && words !== own;
    };
    const found: string[] = [];
    let seen = 0;
    for (const control of document.querySelectorAll<HTMLElement>(`${within} :is(${CONTROL})`)) {
      const place = control.closest('label') ?? control;
      if (!place.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (control.matches('.skip-link') || inText(control)) continue;
      if (place.getClientRects().length === 0) continue;
      seen++;
      const size = place.getBoundingClientRect();
      if (size.width >= LEAST - 0.5 && size.height >= LEAST - 0.5) continue;
      control.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const { left, top, width, height } = place.getBoundingClientRect();
      const answers = (right: number, down: number) => {
        const at = document.elementFromPoint(left + width / 2 + right, top + height / 2 + down);
        return at !== null && place.contains(at);
      };
      const wide = answers(-reach, 0) && answers(reach, 0);
      const high = answers(0, -reach) && answers(0, reach);
      if (wide && high) continue;
      found.push(`${Math.round(width)}×${Math.round(height)} ${control.outerHTML.slice(0, 120)}`);
    }
    return { seen, found: found.slice(0, 8) };
  }, within);

describe('Every control of a page is large enough for a finger', () => {
  for (const route of ROUTES) {
    it(`/${route}`, async () => {
      const page = await reader.open(route, TOUCH);
      const { seen, found } = await tooSmall(page);
      assert.ok(seen > 5, `${seen} controls`);
      assert.deepEqual(found, []);
      await page.context().close();
    });
  }

  for (const name of ['目录', '阅读设置']) {
    it(`and of what opens: ${name}`, async () => {
      const article = ROUTES.find((route) => /^articles\/[^/]+\/$/.test(route)) ?? '';
      const page = await reader.open(article, TOUCH);
      await page.getByRole('button', { name, exact: true }).tap();
      await page.locator(':popover-open').waitFor();
      const { seen, found } = await tooSmall(page, ':popover-open');
      assert.ok(seen > 5, `${seen} controls`);
      assert.deepEqual(found, []);
      await page.context().close();
    });
  }

  it('and one that is too small is found', async () => {
    const page = await reader.open('', TOUCH);
    await page.evaluate(() => {
      document.querySelector('main')?.insertAdjacentHTML('beforeend', '<button>x</button>');
    });
    const { found } = await tooSmall(page);
    assert.equal(found.length, 1);
    assert.match(found[0] ?? '', /<button>x/);
    await page.context().close();
  });
});
