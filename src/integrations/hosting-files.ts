import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { compressSite } from '../hosting/compress.ts';
import { caddyfile } from '../hosting/forms/caddy.ts';
import { headersFile } from '../hosting/forms/headers-file.ts';
import { nginxConf } from '../hosting/forms/nginx.ts';
import { vercelJson } from '../hosting/forms/vercel.ts';
import { blockHash, inlineScripts, inlineStyles } from '../hosting/inline-blocks.ts';
import { HOSTING } from '../hosting/paths.ts';
import { sitePolicy } from '../hosting/policy.ts';
import { PRINT_FILE } from './print-sheet.ts';

/**
 * The last step of the build: writes the policy in the form each host reads, and the packed copies
 * of all text. Netlify, Cloudflare and Vercel look for their file in the root of the site; the
 * snippets for servers lie in a hidden folder, which hosts leave out or, as ours, do not serve.
 * @param base path of the site, from slash to slash
 */
export function hostingFiles(base: string): AstroIntegration {
  return {
    name: 'hosting-files',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        logger.info(`${await compressSite(root)} files packed`);
        await writeForms(root, base);
      },
    },
  };
}

async function writeForms(root: string, base: string): Promise<void> {
  // Every page holds the same script, and only `/print/` a style sheet; `page-policy` has seen to it.
  const home = await readFile(join(root, 'index.html'), 'utf8');
  const print = await readFile(join(root, PRINT_FILE), 'utf8');
  const policy = sitePolicy(base, {
    scripts: inlineScripts(home).map(blockHash),
    styles: inlineStyles(print).map(blockHash),
  });
  await mkdir(join(root, HOSTING), { recursive: true });
  const write = (name: string, text: string) => writeFile(join(root, name), text);
  await write('_headers', headersFile(policy));
  await write('vercel.json', vercelJson(policy));
  await write(join(HOSTING, 'nginx.conf'), nginxConf(policy));
  await write(join(HOSTING, 'Caddyfile'), caddyfile(policy));
  await write(join(HOSTING, 'policy.json'), `${JSON.stringify(policy, null, 2)}\n`);
}
