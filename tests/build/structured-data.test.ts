import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { distDir, elementsOf, type Page, pagesOf } from '../support/dist.ts';

type Thing = { '@type'?: string; '@id'?: string; [property: string]: unknown };

const SITE = new URL(process.env.BASE_PATH ?? '/', process.env.SITE_URL ?? 'https://example.com');
/** What each kind of thing must say of itself. */
const NEEDED: Record<string, string[]> = {
  Article: ['headline', 'url'],
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position', 'name', 'item'],
  WebSite: ['name', 'url', 'potentialAction'],
  SearchAction: ['target', 'query-input'],
  CreativeWorkSeries: ['name', 'url'],
  DefinedTermSet: ['name', 'hasDefinedTerm'],
  DefinedTerm: ['name', 'description', 'url'],
  ScholarlyArticle: ['name'],
};
/** An article that stands on its own page says more. */
const OWN = 'image inLanguage datePublished dateModified author keywords isPartOf isBasedOn'.split(
  ' ',
);

function jsonLd({ tree }: Page): string | undefined {
  const script = elementsOf(tree).find(
    ({ properties }) => properties.type === 'application/ld+json',
  );
  return script && textOf(script);
}

/** Every thing of a page's data, also those inside others. */
function thingsOf(value: unknown): Thing[] {
  if (Array.isArray(value)) return value.flatMap(thingsOf);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Thing, ...Object.values(value).flatMap(thingsOf)];
}

/** What a reader of the data would find missing or leading nowhere. */
function faults(page: Page, ids: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const text = jsonLd(page);
  if (text === undefined) return ['no data'];
  const data = JSON.parse(text) as Thing;
  const found = data['@context'] === 'https://schema.org' ? [] : ['no context'];
  for (const thing of thingsOf(data)) {
    const type = thing['@type'];
    const own = type === 'Article' && thing['@id'] === new URL(page.route, SITE).href;
    for (const property of [...(NEEDED[type ?? ''] ?? []), ...(own ? OWN : [])]) {
      const value = thing[property];
      if (value === undefined || value === '') found.push(`${type} without ${property}`);
    }
    for (const property of ['@id', 'url', 'item', 'image']) {
      const url = thing[property];
      if (typeof url === 'string' && leadsNowhere(url, ids)) found.push(`${property} ${url}`);
    }
    for (const property of ['datePublished', 'dateModified']) {
      if (own && !/^\d{4}-\d\d-\d\d$/.test(String(thing[property]))) found.push(property);
    }
  }
  return found;
}

/** Names that stand for things and not for places: no page has such an id. */
const NAMES = new Set(['series', 'website']);

function leadsNowhere(url: string, ids: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  if (!URL.canParse(url)) return true;
  if (!url.startsWith(SITE.href)) return false;
  const { pathname, hash } = new URL(url);
  const route = pathname.slice(SITE.pathname.length);
  const places = ids.get(route);
  const file = join(distDir, route);
  if (!places) return !(existsSync(file) && statSync(file).isFile());
  const id = decodeURIComponent(hash.slice(1));
  return id !== '' && !NAMES.has(id) && !places.has(id);
}

function idsOf(pages: readonly Page[]): Map<string, Set<string>> {
  return new Map(
    pages.map(({ route, tree }) => [
      route,
      new Set(elementsOf(tree).map(({ properties }) => String(properties.id ?? ''))),
    ]),
  );
}

describe('Structured data', () => {
  const pages = pagesOf();
  const ids = idsOf(pages);
  const described = pages.filter(
    ({ route }) => /^articles\//.test(route) || ['', 'glossary/', 'references/'].includes(route),
  );

  for (const page of described) {
    it(`of ${page.route || '/'} says what it must, and all it names exists`, () => {
      assert.deepEqual(faults(page, ids), []);
    });
  }

  it('of an article is light', () => {
    for (const page of described.filter(({ route }) => route.startsWith('articles/'))) {
      const size = gzipSync(jsonLd(page) ?? '').length;
      assert.ok(size <= 1536, `${page.route}: ${size} bytes`);
    }
  });

  it('of an article cites what the page of references describes', () => {
    const references = pages.find(({ route }) => route === 'references/') ?? assert.fail();
    const known = new Set(thingsOf(JSON.parse(jsonLd(references) ?? '{}')).map((t) => t['@id']));
    for (const page of described.filter(({ route }) => route.startsWith('articles/'))) {
      const [article] = thingsOf(JSON.parse(jsonLd(page) ?? '{}')).filter((t) => t.citation);
      for (const { '@id': id } of thingsOf(article?.citation)) assert.ok(known.has(id), id);
    }
  });

  it('is found at fault where it is', () => {
    const data = {
      '@graph': [
        { '@type': 'Article', '@id': new URL('x/', SITE).href, url: `${SITE.href}none/` },
        { '@type': 'DefinedTerm', name: 'a', url: 'no address' },
      ],
    };
    const html = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
    const page: Page = { route: 'x/', html, tree: fromHtml(html) };
    const found = faults(page, idsOf([page]));
    for (const fault of ['no context', 'without headline', 'none/', 'no address', 'dateModified']) {
      assert.ok(
        found.some((text) => text.includes(fault)),
        fault,
      );
    }
  });
});
