import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticles } from '../articles/files.ts';
import { markdownProcessor } from '../markdown/processor.ts';
import { articleRenderer } from '../markdown/renderer.ts';
import { guideDir } from '../places.ts';
import { byPlace, type Problem } from '../problems/problem.ts';
import { shownPath } from '../problems/report.ts';
import { textProblems } from './check-article.ts';
import { quickProblems } from './quick.ts';

/**
 * Reads all content as the build will and returns every mistake in it and every warning, by file and
 * place. No mistake means that the build will not stop because of content.
 */
export async function checkContent(): Promise<Problem[]> {
  const warnings: Problem[] = [];
  const warn = (found: readonly Problem[]) => void warnings.push(...found);
  const render = await articleRenderer(markdownProcessor({ base: '/', live: false, warn }));
  const articles = readArticles();
  const problems = quickProblems(articles);
  const unread = new Set(problems.filter(({ rule }) => rule === 'front matter').map((p) => p.file));
  for (const { file, text } of articles)
    if (!unread.has(shownPath(file))) problems.push(...(await textProblems(file, text, render)));
  const guide = join(guideDir, 'index.mdx');
  problems.push(...(await textProblems(guide, readFileSync(guide, 'utf8'), render)));
  return [...problems, ...warnings].sort(byPlace);
}
