import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { caddyfile } from '../../../src/hosting/forms/caddy.ts';
import { headersFile } from '../../../src/hosting/forms/headers-file.ts';
import { nginxConf } from '../../../src/hosting/forms/nginx.ts';
import { vercelJson } from '../../../src/hosting/forms/vercel.ts';
import { caching, notServed, pattern } from '../../../src/hosting/paths.ts';
import { contentSecurityMeta, sitePolicy } from '../../../src/hosting/policy.ts';

const HASH = 'sha256-abc';
/** Of nothing, as `openssl dgst -sha256` gives it. */
const EMPTY = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
const INLINE = { scripts: [HASH], styles: [] };
const policy = sitePolicy('/repo/', INLINE);
const value = (name: string) => policy.headers.find(([header]) => header === name)?.[1] ?? '';

describe('The policy of the site', () => {
  it('allows no inline code, no code from text and no other origin', () => {
    const security = value('Content-Security-Policy');
    assert.doesNotMatch(security, /unsafe-inline|'unsafe-eval'|https?:|\*|blob:/);
    assert.ok(security.includes(`script-src 'self' 'wasm-unsafe-eval' '${HASH}' '${EMPTY}';`));
    for (const none of ['object-src', 'base-uri', 'frame-src', 'frame-ancestors']) {
      assert.ok(security.includes(`${none} 'none'`), none);
    }
  });

  it('says in a page all but what a page cannot say', () => {
    const header = value('Content-Security-Policy');
    assert.equal(`${contentSecurityMeta(INLINE)}; frame-ancestors 'none'`, header);
  });

  it('keeps files named by their content for a year and asks for pages anew', () => {
    assert.match(caching(policy, '_astro/page.1a2b3c4d.css'), /31536000, immutable/);
    assert.match(caching(policy, 'pagefind/index/zh-cn_1.pf_index'), /immutable/);
    assert.match(caching(policy, 'pagefind/pagefind.zh-cn_1.pf_meta'), /immutable/);
    for (const path of ['', '404.html', 'articles/a/', 'rss.xml', 'pagefind/pagefind.js']) {
      assert.match(caching(policy, path), /max-age=0, must-revalidate/, path);
    }
    assert.match(caching(policy, 'pagefind/outline.json'), /max-age=0/);
    assert.equal(caching(policy, 'sw.js'), 'no-cache');
  });

  it('hides what is for hosts, and no page', () => {
    for (const path of ['_headers', 'vercel.json', '.hosting/nginx.conf', 'a/.git/config']) {
      assert.match(path, notServed);
    }
    for (const path of ['', 'a/_headers', '_headers/', '.well-known/x', 'a.b/c']) {
      assert.doesNotMatch(path, notServed);
    }
  });

  it('reads one star as anything and every other sign as itself', () => {
    assert.match('/repo/a/b.pf_meta', new RegExp(pattern('a/*.pf_meta', '/repo/')));
    assert.doesNotMatch('/repo/a/bXpf_meta', new RegExp(pattern('a/*.pf_meta', '/repo/')));
    assert.doesNotMatch('/repo/favicon.svg.txt', new RegExp(pattern('favicon.svg', '/repo/')));
    assert.match('/repo/_astro/x', new RegExp(pattern('_astro/*', '/repo/')));
  });
});

describe('The policy as each host reads it', () => {
  it('stays within what Cloudflare reads: 100 rules, 2,000 characters a line, no header twice', () => {
    const rules = headersFile(policy).trim().split(/\n\n/);
    assert.ok(rules.length <= 100);
    for (const line of rules.join('\n').split('\n')) assert.ok(line.length <= 2000, line);
    const [all = '', ...some] = rules;
    assert.match(all, /^\/repo\/\*\n/);
    for (const rule of some) {
      const [path, ...headers] = rule.split('\n');
      assert.match(path ?? '', /^\/repo\/[^*]*\*?[^*]*$/);
      assert.doesNotMatch(
        all,
        new RegExp(`^${headers[0]?.split(':')[0]}:`, 'm'),
        'set for all too',
      );
    }
  });

  it('is valid JSON for Vercel, with a rule for all before those that differ', () => {
    const { headers, trailingSlash } = JSON.parse(vercelJson(policy));
    assert.equal(trailingSlash, true);
    assert.equal(headers[0].source, '/repo/(.*)');
    for (const { source } of headers) assert.ok(new RegExp(`^${source}$`), source);
    const meta = headers.find(({ source }: { source: string }) => source.includes('pf_meta'));
    assert.match('/repo/pagefind/x.pf_meta', new RegExp(`^${meta.source}$`));
  });

  it('binds to TLS only what comes over it', () => {
    assert.ok(!policy.headers.some(([name]) => name.startsWith('Strict-Transport')));
    assert.match(nginxConf(policy), /if \(\$https\) \{ set \$site_repo_tls "max-age=/);
    assert.match(
      caddyfile(policy),
      /@site_repo_tls protocol https\n\s*header @site_repo_tls \{\n\s*Strict-/,
    );
  });

  it('shares no name with the one of another site on the same host', () => {
    const named = (text: string) => new Set(text.match(/[$@]site\w*/g));
    for (const form of [nginxConf, caddyfile]) {
      const [root, repo] = ['/', '/repo/'].map((base) => named(form(sitePolicy(base, INLINE))));
      assert.ok(root && repo && root.size > 1);
      assert.deepEqual(
        [...root].filter((name) => repo.has(name)),
        [],
      );
    }
  });
});
