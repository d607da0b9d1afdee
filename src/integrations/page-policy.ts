import { readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { inlineScripts, scriptHash } from '../hosting/inline-scripts.ts';
import { withPolicyMeta } from '../hosting/policy-meta.ts';
import { htmlFiles } from './html-files.ts';

/** After the build: puts the content security policy into every page, for hosts without headers. */
export function pagePolicy(): AstroIntegration {
  return {
    name: 'page-policy',
    hooks: {
      'astro:build:done': async ({ dir }) => writePolicies(fileURLToPath(dir)),
    },
  };
}

async function writePolicies(root: string): Promise<void> {
  const allowed = new Set<string>();
  for (const file of await htmlFiles(root)) {
    const html = await readFile(file, 'utf8');
    const scripts = inlineScripts(html);
    for (const script of scripts) allowed.add(script);
    // The one script before the first paint. A hash for whatever stands in a page would allow all.
    if (allowed.size > 1) throw new Error(refusal(relative(root, file), scripts));
    await writeFile(file, withPolicyMeta(html, scripts.map(scriptHash)));
  }
}

function refusal(file: string, scripts: readonly string[]): string {
  const starts = scripts.map((script) => `“${script.trim().slice(0, 60)}”`).join('、');
  return [
    `${file}：页面里有内嵌脚本 ${starts}，安全策略只许全站共用的那一段。`,
    '  → 把脚本写进 src/elements/ 的文件，由 <script> 的 import 引入。',
  ].join('\n');
}
