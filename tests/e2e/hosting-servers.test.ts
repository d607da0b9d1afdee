import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { contentType } from '../../src/hosting/content-types.ts';
import { caching } from '../../src/hosting/paths.ts';
import type { Policy } from '../../src/hosting/policy.ts';
import { storedPolicy } from '../../src/hosting/stored-policy.ts';
import { distDir } from '../support/dist.ts';
import { type Answer, ask } from '../support/raw-request.ts';
import { buildSite } from '../support/site.ts';
import { isPacked, siteFiles } from '../support/site-files.ts';
import { installServers, serverKinds, type WebServer } from '../support/web-servers.ts';

const BASE = process.env.BASE_PATH ?? '/';
const failure = installServers();

/** Two sites: the one under test, and a small one below `/repo/`. */
const sites = [
  { base: BASE, root: () => distDir },
  { base: '/repo/', root: builtOnce() },
];

function builtOnce(): () => string {
  let root: string | undefined;
  return () => {
    if (root) return root;
    const built = buildSite({
      name: 'hosting-repo',
      articles: 'tests/fixtures/articles',
      base: '/repo/',
    });
    assert.equal(built.status, 0, built.output);
    root = built.root;
    return root;
  };
}

/** Header names in Node's spelling that an answer lacks, or says otherwise than the policy. */
function otherHeaders({ headers }: Answer, policy: Policy): string[] {
  return policy.headers
    .filter(([name, value]) => headers[name.toLowerCase()] !== value)
    .map(([name]) => `${name}: ${headers[name.toLowerCase()]}`);
}

function unpacked({ headers, body }: Answer): Buffer {
  const encoding = headers['content-encoding'];
  if (encoding === 'br') return brotliDecompressSync(body);
  return encoding === 'gzip' ? gunzipSync(body) : body;
}

for (const { name, missing, start } of serverKinds) {
  const lacks = missing();
  if (lacks) console.log(`\n!!! NOT TESTED: ${name} is not installed (${failure}) !!!\n`);
  for (const { base, root } of sites) {
    describe(`${name} at ${base}`, {
      skip: lacks && `${name} is not installed: ${failure}`,
    }, () => {
      let server: WebServer;
      let policy: Policy;
      let notFound: Buffer;
      const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
        ask(server.origin, path, { method, headers });
      const isNotFound = (answer: Answer, path: string) => {
        assert.equal(answer.status, 404, path);
        assert.ok(unpacked(answer).equals(notFound), `${path} shows our page`);
        assert.equal(answer.headers['cache-control'], caching(policy, '404.html'), path);
        assert.match(String(answer.headers['content-type']), /^text\/html/, path);
        assert.deepEqual(otherHeaders(answer, policy), [], path);
      };

      before(async () => {
        policy = storedPolicy(root(), base);
        notFound = readFileSync(join(root(), '404.html'));
        server = await start(root(), base);
      });
      after(() => server?.close());

      it('answers every file with 200, its bytes, type, packing, caching and the headers of the policy', async () => {
        const files = siteFiles(root());
        assert.ok(files.length > 50, `${files.length} files`);
        for (const { path, file } of files) {
          for (const accepted of ['br, gzip', 'gzip', 'identity']) {
            const answer = await get(base + path, { 'accept-encoding': accepted });
            const where = `${path} as ${accepted}`;
            assert.equal(answer.status, 200, where);
            assert.equal(answer.headers['content-type'], contentType(file), where);
            assert.equal(answer.headers['cache-control'], caching(policy, path), where);
            assert.deepEqual(otherHeaders(answer, policy), [], where);
            const encoding = answer.headers['content-encoding'] ?? 'identity';
            // Ours packs on the way what has no copy beside it.
            if (isPacked(file)) assert.equal(encoding, accepted.split(',')[0], where);
            if (encoding !== 'identity') assert.match(String(answer.headers.vary), /encoding/i);
            assert.ok(unpacked(answer).equals(readFileSync(file)), `${where}: other bytes`);
          }
        }
      });

      it('answers 304 to who has the file already', async () => {
        const first = await get(base);
        const { etag, 'last-modified': modified } = first.headers;
        assert.ok(etag ?? modified);
        const again = await get(base, { 'if-none-match': etag ?? '' });
        assert.equal(again.status, 304);
        assert.equal(again.body.length, 0);
      });

      it('leads a folder without its slash to the one with it', async () => {
        for (const path of [`${base}about`, ...(base === '/' ? [] : [base.slice(0, -1)])]) {
          const { status, headers } = await get(path);
          assert.ok(status === 301 || status === 308, `${path}: ${status}`);
          assert.equal(String(headers.location).replace(server.origin, ''), `${path}/`);
        }
      });

      it('gives the 404 page for what is not there, folders without a page among it', async () => {
        const unknown = [
          'none',
          'none/',
          'articles/',
          'articles/none/',
          '_astro/',
          '_astro/none.js',
        ];
        for (const path of [...unknown, 'about/index.php', 'pagefind/none.pf_meta', '%00']) {
          const answer = await get(base + path);
          // A path that no file can have may be refused before it is looked for.
          if (path === '%00' && answer.status === 400) continue;
          isNotFound(answer, path);
        }
      });

      it('serves none of the files that are for hosts', async () => {
        for (const path of [
          '_headers',
          'vercel.json',
          '.hosting/nginx.conf',
          '.hosting/Caddyfile',
        ]) {
          isNotFound(await get(base + path), path);
        }
        isNotFound(await get(`${base}.hosting/policy.json`), 'policy.json');
      });

      it('shows nothing beside the site, however one climbs', async () => {
        const up = [
          '..',
          '%2e%2e',
          '..%2f..',
          '%2e%2e%2f%2e%2e',
          '..%5c..',
          '.%2e',
          '..;',
          '%252e%252e',
        ];
        for (const climb of up) {
          for (const target of ['etc/passwd', 'package.json', '.git/HEAD']) {
            const { status, body } = await get(`${base}${`${climb}/`.repeat(6)}${target}`);
            // Outside the base there is nothing, which Caddy says with an empty 200.
            const isNothing = status >= 300 || body.length === 0;
            assert.ok(isNothing && status < 500, `${climb}: ${status}`);
            assert.doesNotMatch(body.toString(), /root:|"devDependencies"|ref: refs/, climb);
          }
        }
      });

      it('answers encoded slashes and very long addresses without an error of its own', async () => {
        const encoded = await get(`${base}articles%2fnone`);
        assert.ok(encoded.status < 500);
        for (const length of [2_000, 7_000, 20_000]) {
          const { status } = await get(`${base}${'a'.repeat(length)}`);
          assert.ok([400, 404, 414, 431].includes(status), `${length}: ${status}`);
        }
        const query = await get(`${base}search/?q=${encodeURIComponent('损失函数'.repeat(50))}`);
        assert.equal(query.status, 200);
      });

      it('refuses what is neither GET nor HEAD, and sends no body for HEAD', async () => {
        for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'PROPFIND', 'TRACE']) {
          const { status, body } = await get(`${base}about/`, {}, method);
          assert.ok(status === 405 || status === 501 || status === 403, `${method}: ${status}`);
          assert.doesNotMatch(body.toString(), /<article|<h1 /, method);
        }
        const head = await get(`${base}about/`, {}, 'HEAD');
        assert.equal(head.status, 200);
        assert.equal(head.body.length, 0);
      });

      it('sends the part of a file that is asked for, and says so where there is none', async () => {
        const whole = readFileSync(join(root(), 'index.html'));
        const part = await get(base, { range: 'bytes=10-19' });
        assert.equal(part.status, 206);
        assert.ok(part.body.equals(whole.subarray(10, 20)));
        const end = await get(base, { range: 'bytes=-7' });
        assert.ok(end.body.equals(whole.subarray(-7)));
        assert.equal((await get(base, { range: `bytes=${whole.length}-` })).status, 416);
        for (const odd of [
          'bytes=5-2',
          'lines=1-2',
          'bytes=a-b',
          `bytes=${'0-0,'.repeat(500)}0-0`,
        ]) {
          const { status } = await get(base, { range: odd });
          assert.ok([200, 206, 416].includes(status), `${odd.slice(0, 20)}: ${status}`);
        }
      });

      it('answers 1,000 requests, 50 at once, without a failure', async () => {
        const paths = siteFiles(root()).map(({ path }) => base + path);
        const failed: string[] = [];
        let next = 0;
        await Promise.all(
          Array.from({ length: 50 }, async () => {
            for (let i = next++; i < 1_000; i = next++) {
              const path = paths[i % paths.length] ?? base;
              const { status } = await get(path, { 'accept-encoding': 'br' });
              if (status !== 200) failed.push(`${path}: ${status}`);
            }
          }),
        );
        assert.deepEqual(failed, []);
      });
    });
  }
}
