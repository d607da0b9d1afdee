import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { axeViolations } from '../support/axe.ts';
import type { SearchBox } from '../support/pages/search-box.ts';
import { phrase, route, useSearch } from '../support/pages/search-site.ts';

const { visit } = useSearch();
const PHONE = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };

describe('The search dialog', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no accessibility violation in the ${colorScheme} theme: empty, with recent searches, results, filters, nothing found`, () =>
      visit(
        'about/',
        async (page, box) => {
          await page.evaluate(() => localStorage.setItem('recent-searches', '["平台","成本"]'));
          await page.keyboard.press('/');
          await box.recent.first().waitFor();
          assert.deepEqual(await axeViolations(page), []);
          await box.ask('平台');
          assert.deepEqual(await axeViolations(page), []);
          await box.kind('正文').check({ force: true });
          await box.answered('平台');
          assert.deepEqual(await axeViolations(page), []);
          await box.ask('火星上的柑橘');
          assert.deepEqual(await axeViolations(page), []);
        },
        { colorScheme },
      ));
  }

  it('fits a phone of 360 px, with places to touch of 44 px', () =>
    visit(
      route,
      async (page, box) => {
        await page.evaluate(() => localStorage.setItem('recent-searches', '["平台","成本"]'));
        await box.open();
        await box.recent.first().waitFor();
        assert.deepEqual(await misfits(box), []);
        await box.ask('平台');
        assert.deepEqual(await misfits(box), []);
        await box.ask('火星上的柑橘');
        assert.deepEqual(await misfits(box), []);
      },
      PHONE,
    ));

  it('keeps field, filters and first hits above a keyboard that covers half the view', () =>
    visit(
      '',
      async (page, box) => {
        await page.addInitScript(emulateKeyboard);
        await page.goto(page.url() + route);
        await box.open();
        await box.ask('平台');
        const whole = await box.dialog.boundingBox();
        assert.equal(whole?.height, 640);
        await page.evaluate(() => (window as unknown as Keyboard).coverFrom(320, 40));
        // The view was pushed down by 40 px: what can be seen is between 40 and 360.
        for (const part of [box.field, box.kind('正文').locator('..'), box.hits.first()]) {
          const at = await part.boundingBox();
          assert.ok(at && at.y >= 40 && at.y + at.height <= 360, JSON.stringify(at));
        }
        // The last one can be scrolled to.
        await box.hits.last().scrollIntoViewIfNeeded();
        const last = await box.hits.last().boundingBox();
        assert.ok(last && last.y + last.height <= 361, JSON.stringify(last));
        await page.evaluate(() => (window as unknown as Keyboard).coverFrom(640, 0));
        assert.deepEqual(await box.dialog.boundingBox(), whole);
      },
      PHONE,
    ));

  it('closes by its button and by a click beside it', () =>
    visit(route, async (page, box) => {
      for (const close of [
        () => page.getByRole('button', { name: '关闭搜索' }).click(),
        () => page.mouse.click(5, 300),
      ]) {
        await page.keyboard.press('/');
        await box.dialog.waitFor();
        await close();
        await box.dialog.waitFor({ state: 'hidden' });
      }
    }));

  it('leads to the same question on the search page', () =>
    visit(route, async (page, box) => {
      await box.open();
      await box.ask(phrase);
      const link = page.getByRole('link', { name: /^在搜索页查看全部(\d+条)?结果$/ });
      const places = await box.places();
      await link.click();
      await page.waitForURL('**/search/?q=*');
      await box.answered(phrase);
      assert.deepEqual(await box.places(), places);
    }));

  it('shows which filter is chosen in forced colours, and moves nothing', () =>
    visit(
      route,
      async (_page, box) => {
        await box.open();
        await box.ask('平台');
        const [chosen, other] = await Promise.all(
          ['全部', '正文'].map((name) =>
            box
              .kind(name)
              .locator('+ span')
              .evaluate((pill) => getComputedStyle(pill).backgroundColor),
          ),
        );
        assert.notEqual(chosen, other);
        const moving = await box.dialog.evaluate(
          (dialog) => dialog.getAnimations({ subtree: true }).length,
        );
        assert.equal(moving, 0);
      },
      { forcedColors: 'active' },
    ));
});

/** What is too small to touch or reaches beyond the dialog; a row that scrolls sideways may. */
async function misfits(box: SearchBox): Promise<string[]> {
  return box.dialog.evaluate((dialog) => {
    const all = [
      ...dialog.querySelectorAll('a, button, select, label:has(input), input[type=search]'),
    ];
    const small = all.filter((one) => {
      const { width, height } = one.getBoundingClientRect();
      // Links in a sentence are as high as its lines.
      return !one.closest('p') && height > 0 && (height < 43.9 || width < 43.9);
    });
    const wide = dialog.scrollWidth > dialog.clientWidth ? [dialog] : [];
    return [...small, ...wide].map(({ outerHTML }) => outerHTML.slice(0, 120));
  });
}

interface Keyboard {
  coverFrom(height: number, top: number): void;
}

/** No headless browser has a keyboard: the visual viewport says what one would. */
function emulateKeyboard(): void {
  let covered: number | undefined;
  const view = Object.assign(new EventTarget(), { offsetTop: 0 });
  Object.defineProperty(view, 'height', { get: () => covered ?? innerHeight });
  Object.defineProperty(window, 'visualViewport', { value: view });
  Object.assign(window, {
    coverFrom(height: number, offsetTop: number) {
      covered = height;
      view.offsetTop = offsetTop;
      view.dispatchEvent(new Event('resize'));
    },
  });
}
