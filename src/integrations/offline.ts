import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import type { SiteFiles } from '../offline/messages.ts';

/** Read by programs, not by readers; or of no use without a network. */
const LEFT_OUT =
  /^(404\.html|print\/|og\/|og\.png|icons\/|rss\.xml|sitemap|robots\.txt|llms\.txt|book\.|_headers|vercel\.json|sw\.js|offline\.json|\.)|\.md$|\.(br|gz)$/;

/**
 * After the build: `sw.js`, which keeps pages for times without a network, and `offline.json`, the
 * list of what the whole series is made of.
 * @param base path of the site, from slash to slash
 */
export function offline(base: string): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = await siteFiles(root);
        const page = await readFile(join(root, 'offline/index.html'), 'utf8');
        const shell = ['offline/', ...partsOf(page, base)];
        await writeFile(join(root, 'offline.json'), JSON.stringify(files));
        await writeFile(join(root, 'sw.js'), await worker({ id: files.build, base, shell }));
      },
    },
  };
}

/** Everything the series is made of, in a fixed order, and what it weighs on the way. */
export async function siteFiles(root: string): Promise<SiteFiles> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, sep).length))
    .map((name) => name.split(sep).join('/'))
    .filter((name) => !LEFT_OUT.test(name))
    .sort();
  const hash = createHash('sha256');
  const code = new Map<string, string>();
  let bytes = 0;
  for (const name of names) {
    const content = await readFile(join(root, name));
    hash.update(name).update('\0').update(content);
    bytes += gzipSync(content, { level: 5 }).length;
    if (/^_astro\/.*\.(js|css)$/.test(name)) code.set(name, content.toString());
  }
  const files = names.map((name) => name.replace(/(^|\/)index\.html$/, '$1'));
  const search = [
    ...searchCode(code),
    ...files.filter((file) => /^(pagefind|search)\//.test(file)),
  ];
  return { build: hash.digest('hex').slice(0, 16), files, search, bytes };
}

/** What search loads when it opens: its own chunks, and all that these name in turn. */
function searchCode(code: ReadonlyMap<string, string>): string[] {
  const found = new Set([...code.keys()].filter((name) => /^_astro\/search[.-]/.test(name)));
  // A set that grows while it is walked through is walked to its new end.
  for (const name of found) {
    for (const [chunk] of (code.get(name) ?? '').matchAll(/[\w.-]+\.(?:js|css)/g)) {
      if (code.has(`_astro/${chunk}`)) found.add(`_astro/${chunk}`);
    }
  }
  return [...found];
}

/** The site's own files that a page asks for, below the base. */
export function partsOf(html: string, base: string): string[] {
  const addresses = [...html.matchAll(/<(?:link|script)\b[^>]*\s(?:href|src)="([^"]+)"/g)]
    .map(([, address = '']) => address)
    .filter((address) => address.startsWith(base) && /\.(css|js|svg|webmanifest)$/.test(address));
  return [...new Set(addresses)].map((address) => address.slice(base.length));
}

/** The worker in one file: browsers fetch it apart from the site's modules. */
async function worker(values: object): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../offline/service-worker.ts', import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { BUILD: JSON.stringify(values) },
  });
  return outputFiles[0]?.text ?? '';
}
