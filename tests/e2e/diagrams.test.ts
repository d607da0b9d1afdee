import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { prepare } from '../../src/diagrams/prepare.ts';
import { renderDiagram } from '../../src/diagrams/render.ts';
import { launchBrowser } from '../support/browser.ts';
import { DrawingBoard, type Label } from '../support/pages/drawing-board.ts';
import { type StaticServer, serve } from '../support/server.ts';

const FIXTURES = 'tests/fixtures/diagrams';
const sources = readdirSync(FIXTURES).map((file) => ({
  name: file.replace('.mmd', ''),
  source: readFileSync(`${FIXTURES}/${file}`, 'utf8'),
}));

let browser: Browser;
let server: StaticServer;
let board: DrawingBoard;

before(async () => {
  browser = await launchBrowser();
  server = await serve('node_modules');
  board = await DrawingBoard.open(browser, server.url);
});
after(async () => {
  await browser.close();
  await server.close();
});

describe('a diagram drawn without a browser', () => {
  for (const { name, source } of sources) {
    it(`is laid out as Chromium lays it out: ${name}`, async () => {
      const { svg, kind } = await drawn(source);
      await board.prepare(source);
      const theirs = await board.reference(prepare(source, kind));
      // Dates that would run into one another are left out in ours.
      const ours = await board.labels(svg);
      const wanted = theirs.filter(({ text }) => ours.some((label) => label.text === text));
      assert.ok(ours.length >= 0.7 * theirs.length, `${ours.length} of ${theirs.length} labels`);
      assert.deepEqual(ours.map(({ text }) => text).sort(), wanted.map(({ text }) => text).sort());
      const [a, b] = [extent(ours), extent(wanted)];
      assert.ok(share(a.width, b.width) < 0.08, `width ${a.width}, in Chromium ${b.width}`);
      assert.ok(share(a.height, b.height) < 0.08, `height ${a.height}, in Chromium ${b.height}`);
    });

    it(`keeps every label in its box when Chromium shows it: ${name}`, async () => {
      const { svg } = await drawn(source);
      await board.prepare(source);
      const labels = await board.placed(svg);
      // Labels of a chart with axes stand beside it.
      assert.ok(name === 'xychart' || labels.some(({ box }) => box));
      for (const { label, box } of labels) {
        if (!box) continue;
        // A font's box is higher than its letters by a quarter on either side.
        const air = 0.25 * Math.min(24, label.bottom - label.top);
        const inside =
          label.left >= box.left - 0.5 &&
          label.right <= box.right + 0.5 &&
          label.top >= box.top - air &&
          label.bottom <= box.bottom + air;
        assert.ok(inside, `${label.text} ${JSON.stringify({ label, box })}`);
      }
    });
  }

  it('can be read in both themes', async () => {
    const surfaces = 'node group note active risk-wash good-wash s1 s2 s3 s4 s5 s6'.split(' ');
    const lines = 'line border note-border risk good x1 x2 x3 x4'.split(' ');
    for (const theme of ['light', 'dark'] as const) {
      const colours = await board.colours(theme, ['paper', 'text', 'soft', ...surfaces, ...lines]);
      const ratio = (a: string, b: string) => contrast(colours.get(a), colours.get(b));
      for (const surface of ['paper', ...surfaces]) {
        assert.ok(ratio('text', surface) >= 4.5, `${theme}: text on ${surface}`);
      }
      assert.ok(ratio('soft', 'paper') >= 4.5, `${theme}: soft on paper`);
      for (const line of lines) {
        for (const ground of ['paper', 'node', 'group']) {
          const found = ratio(line, ground);
          assert.ok(found >= 3, `${theme}: ${line} on ${ground} ${found}`);
        }
      }
    }
  });
});

async function drawn(source: string) {
  const diagram = await renderDiagram(source, 'ours');
  assert.ok(diagram);
  return diagram;
}

/** How far the middles of the labels are apart. */
function extent(labels: readonly Label[]): { width: number; height: number } {
  const xs = labels.map(({ left, right }) => (left + right) / 2);
  const ys = labels.map(({ top, bottom }) => (top + bottom) / 2);
  return {
    width: Math.max(...xs) - Math.min(...xs),
    height: Math.max(...ys) - Math.min(...ys),
  };
}

function share(a: number, b: number): number {
  return Math.abs(a - b) / Math.max(1, b);
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance). */
function contrast(a: readonly number[] = [], b: readonly number[] = []): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(rgb: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((value) => {
    const c = value / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
