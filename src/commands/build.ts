import './no-telemetry.ts';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'astro';
import { readArticles } from '../articles/files.ts';
import { checkContent } from '../checks/check-content.ts';
import { quickProblems } from '../checks/quick.ts';
import { addressFaults } from '../hosting/site-address.ts';
import { placeFault, replaceSite, sitePlace } from '../hosting/site-place.ts';
import { articlesDir, basePath, cacheDir, outDir, siteUrl } from '../places.ts';
import { isError, type Problem, printerFor } from '../problems/problem.ts';
import { printWarnings, warningCount } from '../problems/warnings.ts';
import { takeTurn } from './take-turn.ts';

/**
 * `npm run build`: builds beside the last good site and only then takes its place, so that a failed
 * build leaves it as it was. When it fails, all content is read once more for every mistake in it:
 * the build itself stops at the first. Exit code 1 on any error.
 */
async function main(): Promise<void> {
  const target = sitePlace(outDir);
  // Beside the target: renaming across file systems would copy, and a copy can stop half-way.
  const fresh = join(dirname(target), `.${process.pid}-next`);
  removeWhenStopped(fresh);
  try {
    refuse([...addressFaults(siteUrl, basePath), placeFault(target)]);
    const articles = readArticles();
    stopAt(quickProblems(articles));
    await takeTurn(cacheDir, () => console.log('另一个构建正在进行，等它结束。'));
    mkdirSync(dirname(target), { recursive: true });
    await build({ outDir: fresh, cacheDir: astroCache(target), logLevel: 'warn' });
    replaceSite(target, fresh);
    console.log(`写好 ${outDir}：${articles.length} 篇文章，${pagesIn(target)} 页${warnings()}。`);
  } catch (error) {
    const problems = await checkContent();
    for (const line of problems.map(printerFor(process.stderr))) console.error(line);
    if (!problems.some(isError)) console.error(describe(error));
    console.error(`\n构建失败${count(problems)}；${outDir} 没有改动。`);
    process.exitCode = 1;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Ctrl C and a host's time limit leave nothing behind; what is half written never took a place. */
function removeWhenStopped(folder: string): void {
  for (const [signal, code] of Object.entries({ SIGHUP: 129, SIGINT: 130, SIGTERM: 143 })) {
    process.once(signal, () => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
      process.exit(code);
    });
  }
}

function refuse(faults: readonly (string | undefined)[]): void {
  const said = faults.filter((fault) => fault !== undefined);
  if (said.length > 0) throw new Error(said.join('\n'));
}

/** Two articles in one place, or a correction that leads nowhere, are nothing to Astro. */
function stopAt(problems: readonly Problem[]): void {
  if (problems.some(isError)) throw new Error('the content is not in order');
  printWarnings(problems);
}

function pagesIn(site: string): number {
  return readdirSync(site, { recursive: true }).filter((name) => String(name).endsWith('.html'))
    .length;
}

function warnings(): string {
  const count = warningCount();
  return count > 0 ? `；提醒 ${count} 处，全部列出：npm run check:content` : '';
}

function count(problems: readonly Problem[]): string {
  const mistakes = problems.filter(isError).length;
  return mistakes > 0 ? `，共 ${mistakes} 处要改` : '';
}

/** A cache for each pair of content and target: Astro's content store must not mix two of them. */
function astroCache(target: string): string {
  const pair = createHash('sha256')
    .update(`${resolve(articlesDir)}\n${target}`)
    .digest('hex');
  return join(cacheDir, 'astro', pair.slice(0, 12));
}

interface PlacedError {
  message?: string;
  hint?: string;
  loc?: { file?: string; line?: number; column?: number };
}

function describe(thrown: unknown): string {
  const { message, hint, loc } = thrown as PlacedError;
  const place = loc?.file ? `${loc.file}:${loc.line ?? 1}:${loc.column ?? 1} ` : '';
  const stack = process.env.DEBUG && thrown instanceof Error ? `\n${thrown.stack}` : '';
  return `${place}${message ?? String(thrown)}${hint ? `\n  → ${hint}` : ''}${stack}`;
}

await main();
// Workers of the build may still be idling; nothing is left to do.
process.exit(process.exitCode ?? 0);
