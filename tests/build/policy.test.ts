import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { blockHash } from '../../src/hosting/inline-blocks.ts';
import { contentSecurityMeta } from '../../src/hosting/policy.ts';
import { storedPolicy } from '../../src/hosting/stored-policy.ts';
import { beforePaint } from '../../src/layouts/before-paint.ts';
import { distDir, elementsOf, type Page, pagesOf } from '../support/dist.ts';

/** What a strict content security policy would block on a page, or what leaves the site's origin. */
function violations({ route, tree }: Page): string[] {
  return elementsOf(tree).flatMap(({ tagName, properties, children }) => {
    const found: string[] = [];
    if ('style' in properties) found.push('inline style');
    for (const name of Object.keys(properties)) {
      if (/^on[A-Z]/.test(name)) found.push(`event attribute ${name}`);
    }
    // The one page that is so long that it does not wait for its sheets as well.
    if (tagName === 'style' && route !== 'print/') found.push('style element');
    if (tagName === 'script' && isUnknownInline(properties, textOf({ type: 'root', children }))) {
      found.push('inline script');
    }
    const fetched = tagName === 'link' ? fetchedBy(properties) : properties.src;
    if (typeof fetched === 'string' && /^(https?:)?\/\//.test(fetched))
      found.push(`fetches ${fetched}`);
    return found.map((what) => `${route || '/'}: <${tagName}> ${what}`);
  });
}

/** The script that sets the theme before the first paint is the one there may be; the others are empty. */
function isUnknownInline(properties: Record<string, unknown>, text: string): boolean {
  if (properties.src !== undefined || properties.type === 'application/ld+json') return false;
  return text !== beforePaint && text !== '';
}

function fetchedBy(properties: Record<string, unknown>): unknown {
  const relations = [properties.rel].flat();
  return relations.some((r) => r === 'canonical' || r === 'alternate')
    ? undefined
    : properties.href;
}

describe('Pages of the built site', () => {
  it('hold nothing inline and fetch nothing from elsewhere', () => {
    assert.deepEqual(pagesOf().flatMap(violations), []);
  });

  it('share one inline script, word for word, so that one hash allows it', () => {
    const scripts = pagesOf().flatMap(({ tree }) =>
      elementsOf(tree)
        .filter(({ tagName, properties }) => tagName === 'script' && properties.src === undefined)
        .filter(({ properties }) => properties.type !== 'application/ld+json')
        .map(({ children }) => textOf({ type: 'root', children })),
    );
    assert.deepEqual(new Set(scripts), new Set([beforePaint, '']));
  });

  it('carry the policy before anything that loads or runs, with the hashes of what is inline', () => {
    for (const { route, tree } of pagesOf()) {
      const elements = elementsOf(tree);
      const styles = elements
        .filter(({ tagName }) => tagName === 'style')
        .map(({ children }) => blockHash(textOf({ type: 'root', children })));
      assert.equal(styles.length, route === 'print/' ? 2 : 0, `/${route}`);
      const expected = contentSecurityMeta({ scripts: [blockHash(beforePaint)], styles });
      const at = elements.findIndex(
        ({ properties }) => [properties.httpEquiv].flat()[0] === 'Content-Security-Policy',
      );
      assert.equal(elements[at]?.properties.content, expected, `/${route}`);
      const first = elements.findIndex(({ tagName }) => /^(script|link|style)$/.test(tagName));
      assert.ok(at < first, `/${route}: the policy comes after what it should bind`);
    }
  });

  it('have their policy in the form of every host, all with the same words', () => {
    const policy = storedPolicy(distDir, '/');
    const forms = ['_headers', 'vercel.json', '.hosting/nginx.conf', '.hosting/Caddyfile'];
    for (const form of forms) {
      const text = readFileSync(join(distDir, form), 'utf8');
      for (const [name, value] of [...policy.headers, ...policy.tlsHeaders]) {
        assert.ok(text.includes(name) && text.includes(value), `${form}: ${name}`);
      }
    }
  });

  it('are found at fault where they are', () => {
    const html = `<style>a{}</style><p style="color:red" onclick="x()"></p><script>x()</script>
      <img src="https://example.org/a.png"><link rel="stylesheet" href="//example.org/a.css">`;
    const found = violations({ route: 'x/', html, tree: fromHtml(html) });
    assert.equal(found.length, 6, found.join('\n'));
  });
});
