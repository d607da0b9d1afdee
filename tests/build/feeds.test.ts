import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { JSDOM } from 'jsdom';
import { distDir, elementsOf, type Page, pagesOf } from '../support/dist.ts';

const { DOMParser } = new JSDOM('').window;
const SITE = new URL(process.env.BASE_PATH ?? '/', process.env.SITE_URL ?? 'https://example.com');

/** @throws where the text is not well-formed XML */
function parseXml(text: string): Document {
  const document = new DOMParser().parseFromString(text, 'application/xml');
  const error = document.querySelector('parsererror');
  if (error) throw new Error(error.textContent ?? 'not XML');
  return document;
}

function read(name: string): string {
  return readFileSync(join(distDir, name), 'utf8');
}

/** A file of the site by its full address. */
function fileOf(url: string): string {
  assert.ok(url.startsWith(SITE.href), `${url} is not below ${SITE.href}`);
  const path = decodeURIComponent(new URL(url).pathname.slice(SITE.pathname.length));
  return join(distDir, path.replace(/(^|\/)$/, '$1index.html'));
}

const articles = pagesOf().filter(({ route }) => route.startsWith('articles/'));

/** What a feed reader would stumble over. */
function feedFaults(xml: string, pages: readonly Page[]): string[] {
  const feed = parseXml(xml);
  const items = [...feed.querySelectorAll('item')];
  const faults = ['channel > title', 'channel > link', 'channel > description', 'language']
    .filter((name) => !feed.querySelector(name)?.textContent)
    .map((name) => `no ${name}`);
  if (items.length !== Math.min(pages.length, 20)) faults.push(`${items.length} items`);
  for (const item of items) {
    const field = (name: string) => item.getElementsByTagName(name)[0]?.textContent ?? '';
    const link = field('link');
    if (!existsSync(fileOf(link))) faults.push(`${link} is not a page`);
    if (Number.isNaN(Date.parse(field('pubDate')))) faults.push(`${link}: no date`);
    const content = new JSDOM(field('content:encoded')).window.document;
    const page = pages.find(({ route }) => link.endsWith(route));
    if (page) faults.push(...missingHeadings(page, content.body.textContent ?? ''));
    for (const name of ['script', 'style', 'button', 'input', '[class]:not(code)', '[style]']) {
      if (content.querySelector(name)) faults.push(`${link}: ${name}`);
    }
    for (const node of content.querySelectorAll('[href], [src]')) {
      const address = node.getAttribute('href') ?? node.getAttribute('src') ?? '';
      if (!/^https?:/.test(address)) faults.push(`${link}: relative ${address}`);
    }
  }
  return faults;
}

function headingsOf(page: Page): Element[] {
  const prose = elementsOf(page.tree).find(({ properties }) =>
    [properties.className].flat().includes('prose'),
  );
  const inside = prose ? elementsOf({ type: 'root', children: [prose] }) : [];
  return inside.filter(({ tagName, properties }) => /^h[2-4]$/.test(tagName) && properties.id);
}

function missingHeadings(page: Page, text: string): string[] {
  return headingsOf(page)
    .map((heading) => textOf(heading).trim())
    .filter((heading) => !text.includes(heading))
    .map((heading) => `${page.route}: no heading ${heading}`);
}

describe('The feed', () => {
  it('holds every article whole, as HTML that needs no style or script of ours', () => {
    assert.deepEqual(feedFaults(read('rss.xml'), articles), []);
  });

  it('is found at fault where it is', () => {
    const [page = assert.fail()] = articles;
    const link = new URL(page.route, SITE).href;
    const item = `<item><link>${link}</link><content:encoded>&lt;p class="a"&gt;&lt;a href="/x"&gt;</content:encoded></item>`;
    const xml = `<rss xmlns:content="c"><channel><title>a</title>${item}</channel></rss>`;
    const found = feedFaults(xml, [page]);
    for (const fault of ['no language', 'no date', 'no heading', '[class]', 'relative /x']) {
      assert.ok(
        found.some((text) => text.includes(fault)),
        fault,
      );
    }
    assert.throws(() => parseXml('<rss><item></rss>'));
  });
});

/** Pages that search engines may list. */
function listable(pages: readonly Page[]): string[] {
  return pages
    .filter(({ html }) => !/<meta name="robots" content="noindex"/.test(html))
    .map(({ route }) => new URL(route, SITE).href)
    .sort();
}

function siteMapFaults(xml: string, pages: readonly Page[]): string[] {
  const entries = [...parseXml(xml).querySelectorAll('url')];
  const listed = entries.map((url) => url.querySelector('loc')?.textContent ?? '').sort();
  return [
    ...listable(pages)
      .filter((url) => !listed.includes(url))
      .map((url) => `${url} is not listed`),
    ...listed.filter((url) => !listable(pages).includes(url)).map((url) => `${url} is no page`),
    ...entries
      .filter((url) => Number.isNaN(Date.parse(url.querySelector('lastmod')?.textContent ?? '')))
      .map((url) => `${url.querySelector('loc')?.textContent} has no date`),
  ];
}

describe('The site map', () => {
  it('lists every page that may be listed, with the day it changed, and is named by robots.txt', () => {
    const index = [...parseXml(read('sitemap-index.xml')).querySelectorAll('loc')];
    const maps = index.map((loc) => readFileSync(fileOf(loc.textContent ?? ''), 'utf8'));
    assert.equal(maps.length, 1);
    assert.deepEqual(siteMapFaults(maps.join(''), pagesOf()), []);
    assert.match(read('robots.txt'), new RegExp(`^Sitemap: ${SITE.href}sitemap-index.xml$`, 'm'));
  });

  it('is found at fault where it is', () => {
    const [page = assert.fail()] = articles;
    const xml = `<urlset><url><loc>${SITE.href}none/</loc></url></urlset>`;
    assert.equal(siteMapFaults(xml, [page]).length, 3);
  });
});

/** Text as words: without white space, marks of Markdown and their escapes. */
function bare(text: string): string {
  return text.replace(/[\s\\*_`>|~#]+/g, '');
}

/** What a Markdown copy lacks of its page, and what of the page's markup it still holds. */
function copyFaults(page: Page, markdown: string): string[] {
  const prose = markdown.replace(/^```[^\n]*\n[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');
  const words = bare(markdown);
  const lines = markdown.split('\n');
  return [
    ...headingsOf(page)
      .filter(({ properties }) => properties.id !== 'footnote-label')
      .filter(({ properties }) => !lines.some((line) => line.endsWith(` {#${properties.id}}`)))
      .map(({ properties }) => `no heading #${properties.id}`),
    ...formulasOf(page)
      .filter((tex) => !words.includes(bare(tex)))
      .map((tex) => `no formula ${tex}`),
    ...sentencesOf(page)
      .filter((sentence) => !words.includes(bare(sentence)))
      .map((sentence) => `no words ${sentence}`),
    ...(prose.match(/<\/?[A-Za-z][\w-]*(?:\s[^>]*)?>/g) ?? [])
      .filter((tag) => !/^<https?:/.test(tag))
      .map((tag) => `markup ${tag}`),
  ];
}

function formulasOf({ tree }: Page): string[] {
  return elementsOf(tree)
    .filter(({ tagName }) => tagName === 'annotation')
    .map((annotation) => textOf(annotation).trim());
}

/** Plain texts of paragraphs, cells and points: every run between two elements. */
function sentencesOf({ tree }: Page): string[] {
  const prose = elementsOf(tree).find(({ properties }) =>
    [properties.className].flat().includes('prose'),
  );
  const inside = prose ? elementsOf({ type: 'root', children: [prose] }) : [];
  const hidden = new Set(
    inside
      .filter(({ tagName, properties }) => {
        const classes = [properties.className].flat();
        return (
          ['noscript', 'svg', 'fieldset'].includes(tagName) ||
          // Paper and pen of an experiment.
          classes.includes('digit-pad') ||
          ['sidenote', 'visually-hidden', 'katex'].some((name) => classes.includes(name))
        );
      })
      .flatMap((element) => elementsOf({ type: 'root', children: [element] })),
  );
  return inside
    .filter((element) => ['p', 'td', 'li'].includes(element.tagName) && !hidden.has(element))
    .flatMap(({ children }) => children.flatMap((node) => (node.type === 'text' ? node.value : [])))
    .filter((text) => /\p{Script=Han}{2}/u.test(text));
}

describe('The Markdown copy of an article', () => {
  for (const page of articles) {
    it(`${page.route} holds every heading, formula and sentence, and no markup`, () => {
      const copy = read(`${page.route.slice(0, -1)}.md`);
      assert.ok(sentencesOf(page).length > 0);
      assert.deepEqual(copyFaults(page, copy), []);
    });
  }

  it('is found at fault where it is', () => {
    const page = articles.find((one) => formulasOf(one).length > 0) ?? assert.fail();
    const found = copyFaults(page, '<Term id="a">词元</Term>');
    for (const fault of ['no heading', 'no formula', 'no words', 'markup <Term']) {
      assert.ok(
        found.some((text) => text.startsWith(fault)),
        fault,
      );
    }
  });

  it('is named by its page and by llms.txt', () => {
    const listed = [...read('llms.txt').matchAll(/\]\((\S+)\)/g)].map(([, url = '']) => url);
    for (const url of listed) assert.ok(existsSync(fileOf(url)), url);
    const copies = readdirSync(join(distDir, 'articles')).filter((name) => name.endsWith('.md'));
    assert.equal(listed.filter((url) => url.endsWith('.md')).length, copies.length);
    for (const { html, route } of articles) {
      const href = new URL(`${route.slice(0, -1)}.md`, SITE).pathname;
      assert.ok(html.includes(`type="text/markdown" href="${href}"`), route);
    }
  });
});
