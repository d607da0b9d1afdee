import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SearchBox } from '../support/pages/search-box.ts';
import { phrase, place, route, useSearch } from '../support/pages/search-site.ts';

const { visit } = useSearch();

describe('Search by keyboard', () => {
  it('finds a phrase from the middle of the article and opens its section', () =>
    visit(route, async (page, box) => {
      await page.keyboard.press('/');
      await page.keyboard.insertText(phrase);
      await box.answered(phrase);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/${place}`);
      assert.equal(await box.dialog.isVisible(), false);
      await page.getByRole('button', { name: '清除标记' }).waitFor();
      const top = await page.evaluate(() => {
        const [mark] = [...(CSS.highlights.get('search-match') ?? [])] as Range[];
        return mark?.getBoundingClientRect().top ?? -1;
      });
      assert.ok(top >= 0 && top < 720, `what was looked for is at ${top}`);
    }));

  for (const keys of ['Control+k', 'Meta+k', '/']) {
    it(`opens the dialog with ${keys} and puts the caret into the field`, () =>
      visit(route, async (page, box) => {
        await page.keyboard.press(keys);
        await box.dialog.waitFor();
        assert.equal(await SearchBox.hasFocus(box.field), true);
      }));
  }

  it('gives the focus back to the button after Escape, also when something was typed', () =>
    visit(route, async (page, box) => {
      await box.opener.focus();
      await page.keyboard.press('Enter');
      await page.keyboard.insertText('平台');
      await page.keyboard.press('Escape');
      await box.dialog.waitFor({ state: 'hidden' });
      assert.equal(await SearchBox.hasFocus(box.opener), true);
    }));

  it('keeps the focus inside the dialog as long as it is open', () =>
    visit(route, async (page, box) => {
      await page.keyboard.press('/');
      await box.ask(phrase);
      const seen = new Set<string>();
      for (const key of [...Array(12).fill('Tab'), ...Array(12).fill('Shift+Tab')]) {
        await page.keyboard.press(key);
        const [inside, what] = await page.evaluate(() => {
          const { activeElement: active, body } = document;
          // Between the last and the first the focus rests on the page as a whole.
          return [active === body || !!active?.closest('dialog[open]'), active?.outerHTML ?? ''];
        });
        assert.equal(inside, true, what);
        seen.add(what);
      }
      assert.ok(seen.size > 4, 'the focus went nowhere');
    }));

  it('steps through the hits and returns to the field to type on', () =>
    visit(route, async (page, box) => {
      const active = () =>
        page.evaluate(() => {
          const hits = [...document.querySelectorAll('a[data-search-hit]')];
          return hits.indexOf(document.activeElement as Element);
        });
      await page.keyboard.press('/');
      await box.ask('的');
      const last = (await box.hits.count()) - 1;
      assert.ok(last > 2);
      const steps: [string, number][] = [
        ['ArrowDown', 0],
        ['ArrowDown', 1],
        ['End', last],
        ['ArrowDown', last],
        ['Home', 0],
        ['ArrowUp', -1],
        ['ArrowDown', 0],
        ['x', -1],
      ];
      for (const [key, expected] of steps) {
        await page.keyboard.press(key);
        assert.equal(await active(), expected, key);
      }
      assert.equal(await box.field.inputValue(), '的x');
    }));

  it('opens the first hit with Enter in the field', () =>
    visit(route, async (page, box) => {
      await page.keyboard.press('Control+k');
      await box.ask(phrase);
      const [first] = await box.places();
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/${first}`);
    }));

  it('leaves Control and Enter on a hit to the browser, which opens a new tab', () =>
    visit(route, async (page, box) => {
      await page.keyboard.press('/');
      await box.ask(phrase);
      await page.keyboard.press('ArrowDown');
      // Under load the headless browser sometimes opens none, so that the tab itself is no proof.
      const followed = page.evaluate(
        () =>
          new Promise((resolve) => {
            addEventListener('click', ({ target, ctrlKey, defaultPrevented }) => {
              resolve({ href: (target as HTMLAnchorElement).href, ctrlKey, defaultPrevented });
            });
          }),
      );
      const [first] = await box.hits.evaluateAll((all) =>
        all.map((link) => (link as HTMLAnchorElement).href),
      );
      await page.keyboard.press('Control+Enter');
      assert.deepEqual(await followed, { href: first, ctrlKey: true, defaultPrevented: false });
      assert.equal(await box.dialog.isVisible(), true);
    }));

  it('leaves / alone while a field is written in', () =>
    visit('search/', async (page, box) => {
      await box.field.focus();
      await page.keyboard.press('/');
      assert.equal(await box.field.inputValue(), '/');
    }));
});
