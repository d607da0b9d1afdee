import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { blockHash, inlineScripts, inlineStyles } from '../hosting/inline-blocks.ts';
import { withPolicyMeta } from '../hosting/policy-meta.ts';
import { htmlFiles } from './html-files.ts';
import { PRINT_FILE } from './print-sheet.ts';

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
  const print = join(root, PRINT_FILE);
  for (const file of await htmlFiles(root)) {
    const html = await readFile(file, 'utf8');
    const name = relative(root, file);
    const scripts = inlineScripts(html);
    const styles = inlineStyles(html);
    for (const script of scripts) allowed.add(script);
    // The one script before the first paint. A hash for whatever stands in a page would allow all.
    if (allowed.size > 1) throw new Error(scriptRefusal(name, scripts));
    if (styles.length > 0 && file !== print) throw new Error(styleRefusal(name, styles));
    const hashes = { scripts: scripts.map(blockHash), styles: styles.map(blockHash) };
    await writeFile(file, withPolicyMeta(html, hashes));
  }
}

function scriptRefusal(file: string, scripts: readonly string[]): string {
  return [
    `${file}：页面里有内嵌脚本 ${starts(scripts)}，安全策略只许全站共用的那一段。`,
    '  → 把脚本写进 src/elements/ 的文件，由 <script> 的 import 引入。',
  ].join('\n');
}

function styleRefusal(file: string, styles: readonly string[]): string {
  return [
    `${file}：页面里有内嵌样式 ${starts(styles)}，安全策略不许。`,
    '  → 把样式写进 src/styles/ 的文件，由页面引入。',
  ].join('\n');
}

const starts = (blocks: readonly string[]) =>
  blocks.map((block) => `“${block.trim().slice(0, 60)}”`).join('、');
