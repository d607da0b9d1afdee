import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { mermaidConfig } from '../../../src/diagrams/config.ts';

export interface Label {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A label, and the smallest shape, bands of a background aside, that its middle lies on. */
export interface Placed {
  label: Label;
  box: Omit<Label, 'text'> | undefined;
}

interface Mermaid {
  initialize(config: unknown): void;
  render(id: string, source: string): Promise<{ svg: string }>;
}

/**
 * A page that draws with mermaid itself, and shows our drawings, in the same Chinese font, which
 * comes from a package, so that it is the same on a machine without any fonts.
 */
export class DrawingBoard {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** @param modules address of a server of node_modules, ending in a slash */
  static async open(browser: Browser, modules: string): Promise<DrawingBoard> {
    const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
    const fonts = `${modules}@fontsource/noto-sans-sc/400.css`;
    await page.goto(fonts);
    await page.setContent(`<link rel="stylesheet" href="${fonts}"><body></body>`);
    for (const name of ['tokens', 'diagram']) {
      await page.addStyleTag({ content: readFileSync(`src/styles/${name}.css`, 'utf8') });
    }
    const font = "'Noto Sans SC'";
    await page.addStyleTag({
      content: `:root{--font-body:${font}}body{font-family:${font};inline-size:1600px;margin:0}`,
    });
    await page.addScriptTag({ url: `${modules}mermaid/dist/mermaid.min.js` });
    await page.evaluate((config) => {
      (window as unknown as { mermaid: Mermaid }).mermaid.initialize(config);
    }, mermaidConfig() as unknown);
    return new DrawingBoard(page);
  }

  /** Loads those parts of the font that hold the letters of a text. */
  async prepare(letters: string): Promise<void> {
    await this.#page.evaluate(async (text) => {
      document.body.textContent = text;
      document.body.getBoundingClientRect();
      await document.fonts.ready;
    }, letters);
  }

  /** What mermaid draws in this browser. */
  async reference(source: string): Promise<Label[]> {
    const svg = await this.#page.evaluate(async (text) => {
      const { mermaid } = window as unknown as { mermaid: Mermaid };
      return (await mermaid.render('reference', text)).svg;
    }, source);
    return this.labels(svg);
  }

  /** Where the labels of a drawing stand, in px, in reading order of the document. */
  async labels(svg: string): Promise<Label[]> {
    return (await this.placed(svg)).map(({ label }) => label);
  }

  /** Labels and the shapes that they stand on. */
  placed(svg: string): Promise<Placed[]> {
    return this.#page.evaluate((drawing) => {
      document.body.innerHTML = `<div class="diagram-scroll">${drawing}</div>`;
      const rect = (element: Element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return { left, right, top, bottom };
      };
      const area = (box: ReturnType<typeof rect>) =>
        (box.right - box.left) * (box.bottom - box.top);
      const shapes = [...document.querySelectorAll('rect, circle, polygon, path')]
        .filter((shape) => {
          const { fill, opacity } = getComputedStyle(shape);
          return fill !== 'none' && opacity === '1' && !shape.closest('marker');
        })
        .map(rect)
        .filter((box) => box.right - box.left > 24 && box.bottom - box.top > 16)
        .sort((a, b) => area(a) - area(b));
      return [...document.querySelectorAll('svg text')]
        .filter((text) => text.textContent?.trim())
        .map((text) => {
          const label = { text: text.textContent?.replace(/\s/g, '') ?? '', ...rect(text) };
          const [x, y] = [(label.left + label.right) / 2, (label.top + label.bottom) / 2];
          const box = shapes.find((b) => b.left < x && b.right > x && b.top < y && b.bottom > y);
          return { label, box };
        });
    }, svg);
  }

  /** The colour of each name as [red, green, blue], 0 to 255, in a theme. */
  async colours(theme: 'light' | 'dark', names: string[]): Promise<Map<string, number[]>> {
    const pairs = await this.#page.evaluate(
      ({ theme, names }) => {
        document.documentElement.dataset.theme = theme;
        const context = document.createElement('canvas').getContext('2d');
        return names.map((name): [string, number[]] => {
          document.body.style.color = `var(--mm-${name})`;
          if (!context) throw new Error('no canvas');
          context.fillStyle = getComputedStyle(document.body).color;
          context.fillRect(0, 0, 1, 1);
          return [name, [...context.getImageData(0, 0, 1, 1).data].slice(0, 3)];
        });
      },
      { theme, names },
    );
    return new Map(pairs);
  }
}
