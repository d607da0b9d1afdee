import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { distDir, elementsOf, type Page, pagesOf } from '../support/dist.ts';

const BASE = process.env.BASE_PATH ?? '/';

/** Links and resources of the pages that lead nowhere: `route → address`. */
function deadLinks(pages: readonly Page[], fileExists: (path: string) => boolean): string[] {
  const ids = new Map(pages.map((page) => [page.route, idsOf(page)]));
  return pages.flatMap((page) =>
    addressesOf(page)
      .filter((address) => isDead(address, page, ids, fileExists))
      .map((address) => `${page.route || '/'} → ${address}`),
  );
}

function idsOf({ tree }: Page): Set<string> {
  return new Set(elementsOf(tree).map(({ properties }) => String(properties.id ?? '')));
}

function addressesOf({ tree }: Page): string[] {
  return elementsOf(tree)
    .flatMap(({ properties }) => [properties.href, properties.src])
    .filter((address): address is string => typeof address === 'string');
}

function isDead(
  address: string,
  page: Page,
  ids: Map<string, Set<string>>,
  fileExists: (path: string) => boolean,
): boolean {
  const url = new URL(address, `http://site${BASE}${page.route}`);
  if (url.origin !== 'http://site') return false;
  if (!url.pathname.startsWith(BASE)) return true;
  const route = decodeURIComponent(url.pathname.slice(BASE.length));
  const target = ids.get(route);
  if (!target) return !fileExists(route);
  return url.hash !== '' && !target.has(decodeURIComponent(url.hash.slice(1)));
}

function isFile(route: string): boolean {
  const path = join(distDir, route);
  return existsSync(path) && statSync(path).isFile();
}

describe('Links of the built site', () => {
  it('all lead to a page, a file or a place in a page', () => {
    const pages = pagesOf();
    assert.ok(pages.length >= 6, `only ${pages.length} pages were built`);
    assert.deepEqual(deadLinks(pages, isFile), []);
  });

  it('are found dead where they are dead', () => {
    const html =
      '<h2 id="here"></h2><a href="#here"></a><a href="#gone"></a><img src="/no.png"><a href="/none/"></a>';
    const page: Page = { route: '', html, tree: fromHtml(html) };
    assert.deepEqual(
      deadLinks([page], () => false),
      ['/ → #gone', '/ → /no.png', '/ → /none/'],
    );
  });
});
