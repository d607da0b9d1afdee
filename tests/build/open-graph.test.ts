import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { distDir, elementsOf, type Page, pagesOf } from '../support/dist.ts';

const SITE = new URL(process.env.BASE_PATH ?? '/', process.env.SITE_URL ?? 'https://example.com');
const NEEDED = ['title', 'description', 'type', 'url', 'image', 'image:alt', 'site_name', 'locale'];
/** What a share image may weigh. */
const MOST = 60_000;

/** The picture's size as its own header says it. @throws where it is no PNG */
function pngSize(bytes: Buffer): { width: number; height: number } {
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  if (!bytes.subarray(0, 8).equals(signature)) throw new Error('not a PNG');
  assert.equal(bytes.toString('latin1', 12, 16), 'IHDR');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

function tagsOf({ tree }: Page): Map<string, string> {
  return new Map(
    elementsOf(tree)
      .filter(({ tagName }) => tagName === 'meta')
      .map(({ properties }) => [
        String(properties.property ?? properties.name ?? ''),
        String(properties.content ?? ''),
      ]),
  );
}

/** What a program that shows a link's preview would miss. */
function faults(page: Page, root = distDir): string[] {
  const tags = tagsOf(page);
  const found = NEEDED.filter((name) => !tags.get(`og:${name}`)).map((name) => `no og:${name}`);
  if (tags.get('twitter:card') !== 'summary_large_image') found.push('no twitter:card');
  if (!tags.get('description')) found.push('no description');
  if (tags.get('og:url') !== new URL(page.route, SITE).href) found.push('og:url is not the page');
  const image = tags.get('og:image') ?? '';
  const file = join(root, image.slice(SITE.href.length));
  if (!image.startsWith(SITE.href) || !existsSync(file)) return [...found, `${image} is no file`];
  const { width, height } = pngSize(readFileSync(file));
  if (`${width}x${height}` !== '1200x630') found.push(`${image} is ${width}x${height}`);
  if (tags.get('og:image:width') !== String(width)) found.push('another width is said');
  if (statSync(file).size > MOST) found.push(`${image} weighs ${statSync(file).size}`);
  return found;
}

describe('Open Graph', () => {
  it('tells of every page what it is, with an image of 1200 × 630', () => {
    const found = pagesOf().flatMap((page) =>
      // The page for unknown addresses stands at all of them.
      (page.route === '404.html' ? [] : faults(page)).map((fault) => `${page.route}: ${fault}`),
    );
    assert.deepEqual(found, []);
  });

  it('gives every article an image of its own', () => {
    const articles = pagesOf().filter(({ route }) => route.startsWith('articles/'));
    const images = new Set(articles.map((page) => tagsOf(page).get('og:image')));
    assert.equal(images.size, articles.length);
    const pictures = [...images].map((url) =>
      readFileSync(join(distDir, String(url).slice(SITE.href.length))).toString('base64'),
    );
    assert.equal(new Set(pictures).size, articles.length);
  });

  it('is found at fault where it is', () => {
    const html = `<meta property="og:title" content="a"><meta property="og:image" content="${SITE.href}no.png">`;
    const found = faults({ route: 'x/', html, tree: fromHtml(html) });
    for (const fault of ['no og:type', 'no twitter:card', 'og:url is not', 'no.png is no file']) {
      assert.ok(
        found.some((text) => text.includes(fault)),
        fault,
      );
    }
    assert.throws(() => pngSize(Buffer.from('GIF89a')), /not a PNG/);
  });
});

describe('The web manifest', () => {
  it('names icons of the sizes that it says', () => {
    const text = readFileSync(join(distDir, 'manifest.webmanifest'), 'utf8');
    const { icons, start_url } = JSON.parse(text) as {
      icons: { src: string; sizes: string }[];
      start_url: string;
    };
    assert.equal(start_url, SITE.pathname);
    for (const { src, sizes } of icons.filter((icon) => icon.src.endsWith('.png'))) {
      const { width, height } = pngSize(
        readFileSync(join(distDir, src.slice(SITE.pathname.length))),
      );
      assert.equal(`${width}x${height}`, sizes);
    }
  });
});
