import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rawArticle } from '../support/raw-articles.ts';

/**
 * `npm run bench:build -- 500 [distinct]`: so many raw articles, imported and built: CPU seconds of all
 * processes together and the largest one's memory, cold, then with a sentence added to one article.
 * Of `distinct` texts, as of the peers' five, the others are copies under other titles; all are
 * distinct where it is left out. CPU seconds and memory are read by GNU time.
 */
const count = Number(process.argv[2] ?? 5);
const distinct = Number(process.argv[3] ?? count);
const root = resolve('.cache/bench/build');
const articles = join(root, 'articles');
const target = join(root, 'dist');

interface Cost {
  cpu: number;
  megabytes: number;
}

function main(): void {
  rmSync(root, { recursive: true, force: true });
  const raw = writeRaw();
  const imported = measure('src/commands/import.ts', ...raw, '--out', articles);
  print('import', imported);
  // Whatever an earlier build has kept: the bench has a folder of its own for that.
  const cold = measure('src/commands/build.ts');
  print('cold', cold);
  const [changed = ''] = raw;
  const slug = /([\w-]+)\.md$/.exec(changed)?.[1] ?? '';
  appendFileSync(join(articles, slug, 'index.mdx'), '\n这一句是后来添上的。\n');
  const second = measure('src/commands/build.ts');
  print('one article changed', second);
  console.log(`second / cold: ${((second.cpu / cold.cpu) * 100).toFixed(0)} %`);
}

function writeRaw(): string[] {
  mkdirSync(join(root, 'raw'), { recursive: true });
  return Array.from({ length: count }, (_, number) => {
    const file = join(root, 'raw', `a${String(number + 1).padStart(3, '0')}.md`);
    const text = rawArticle(number % distinct).replace(/^# .*$/m, `$& 之 ${number + 1}`);
    writeFileSync(file, text);
    return file;
  });
}

/** Runs a command of the project as its users do. */
function measure(...command: string[]): Cost {
  const env = {
    ...process.env,
    ARTICLES_DIR: articles,
    OUT_DIR: target,
    CACHE_DIR: join(root, 'cache'),
  };
  const { status, stdout, stderr } = spawnSync(
    '/usr/bin/time',
    ['-f', '%U %S %M', 'node', ...command],
    { encoding: 'utf8', env, maxBuffer: 2 ** 28 },
  );
  const [user = 0, system = 0, kilobytes = 0] =
    stderr.trim().split('\n').at(-1)?.split(' ').map(Number) ?? [];
  if (status !== 0) throw new Error(`${command[0]}: exit ${status}\n${stdout}${stderr}`);
  return { cpu: user + system, megabytes: kilobytes / 1024 };
}

function print(what: string, { cpu, megabytes }: Cost): void {
  console.log(
    `${count} articles, ${distinct} distinct, ${what}: ${cpu.toFixed(1)} s CPU, ` +
      `largest process ${megabytes.toFixed(0)} MB`,
  );
}

main();
