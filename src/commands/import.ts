import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeArticle } from '../importer/article-folder.ts';
import { importFiles, type Ready, type Request } from '../importer/import-files.ts';
import { ImportRefusal } from '../importer/refusal.ts';
import { reportOf } from '../importer/report.ts';
import { localDate } from '../importer/today.ts';
import { DRAFT_MARK } from '../importer/transforms/diagrams.ts';
import { articlesDir } from '../places.ts';
import { byPlace, formatProblem, isError, type Problem } from '../problems/problem.ts';

const USAGE =
  '用法：npm run import -- 文件… [--out 文件夹] [--slug 名字] [--order 数] [--dry-run] [--force] [--punctuation]';

/**
 * `npm run import`: raw Markdown becomes articles. Says what it changed, what the author must decide
 * and what the build would still stop at; exit code 1 where that is anything, or where a file
 * cannot be imported, and then nothing is written.
 */
async function main(): Promise<void> {
  const { dryRun, ...request } = readArguments();
  const ready = await importFiles(request);
  for (const one of ready) {
    if (!dryRun && !one.same) write(one);
    console.log(reportOf(one.input, one.output, one.imported));
    const problems = await remaining(one);
    tell(problems);
  }
  console.log(
    dryRun
      ? '\n只是试一遍，没有写文件。'
      : `\n写好 ${ready.filter(({ same }) => !same).length} 篇。`,
  );
}

/** What stops the build, and what it only mentions. */
function tell(problems: readonly Problem[]): void {
  const list = (some: readonly Problem[]) =>
    some.map((problem) => formatProblem(problem)).join('\n');
  const errors = problems.filter(isError);
  const warnings = problems.filter((problem) => !isError(problem));
  if (errors.length > 0) console.log(`  构建还会停在 ${errors.length} 处：\n${list(errors)}`);
  if (warnings.length > 0) console.log(`  构建会提醒 ${warnings.length} 处：\n${list(warnings)}`);
  if (errors.length > 0) process.exitCode = 1;
}

function write({ input, output, imported }: Ready): void {
  const images = imported.images.map((name) => ({ from: join(dirname(input), name), name }));
  writeArticle(output, imported.text, images);
}

/** A diagram that came with its description: the importer left it as it is. */
const UNREAD_DIAGRAM = new RegExp(
  `^[ \\t>]*(?:(?:[-*+]|\\d+[.)])[ \\t]+)*(?:\`{3,}|~{3,})mermaid(?!.*${DRAFT_MARK})`,
  'm',
);

/** What the site's own check finds; images are not beside the article before it is written. */
async function remaining({ output, imported, same }: Ready): Promise<readonly Problem[]> {
  if (same) return [];
  // Loaded when it is needed: a refusal should not wait for it.
  const { articleProblems } = await import('../checks/check-article.ts');
  const { markdownProcessor } = await import('../markdown/processor.ts');
  const { articleRenderer } = await import('../markdown/renderer.ts');
  // Diagrams that the importer has just read itself are not drawn here: the build will.
  const trusted = !UNREAD_DIAGRAM.test(imported.text);
  const warnings: Problem[] = [];
  const warn = (found: readonly Problem[]) => void warnings.push(...found);
  const render = await articleRenderer(
    markdownProcessor({ base: '/', live: false, trusted, warn }),
  );
  const problems = [...(await articleProblems(output, imported.text, render)), ...warnings].sort(
    byPlace,
  );
  const copied = new Set(imported.images.map((name) => `./${name}`));
  return problems.filter(
    ({ rule, message }) =>
      // The report has told these already, in one line.
      rule !== '标点' && (rule !== '图片' || ![...copied].some((name) => message.includes(name))),
  );
}

function readArguments(): Request & { dryRun: boolean } {
  const { values, positionals } = parsed();
  if (positionals.length === 0) throw new ImportRefusal(USAGE);
  const order = values.order === undefined ? undefined : Number(values.order);
  if (order !== undefined && !(Number.isInteger(order) && order > 0))
    throw new ImportRefusal(`--order“${values.order}”不行：写一个正整数。`);
  return {
    files: positionals,
    out: values.out ?? articlesDir,
    slug: values.slug,
    order,
    force: values.force ?? false,
    punctuation: values.punctuation ?? false,
    dryRun: values['dry-run'] ?? false,
    today: localDate(new Date()),
  };
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        slug: { type: 'string' },
        order: { type: 'string' },
        'dry-run': { type: 'boolean' },
        force: { type: 'boolean' },
        punctuation: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new ImportRefusal(`${(error as Error).message.split('\n')[0]}\n${USAGE}`);
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof ImportRefusal)) throw error;
  console.error(`${error.message}\n没有写任何文件。`);
  process.exitCode = 1;
}
// Workers that draw diagrams may still be idling; nothing is left to do.
process.exit(process.exitCode ?? 0);
