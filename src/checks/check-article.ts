import { parseFrontmatter } from '@astrojs/markdown-remark';
import { isOurs } from '../articles/ours.ts';
import { articleSchema } from '../articles/schema.ts';
import type { ArticleRenderer } from '../markdown/renderer.ts';
import type { Problem } from '../problems/problem.ts';
import { ContentError, shownPath } from '../problems/report.ts';
import { schemaProblems } from '../problems/schema-problems.ts';
import { yamlSyntaxProblems } from '../problems/yaml-syntax.ts';
import { fieldSpaces } from './field-spaces.ts';
import { frontMatterOf, unclosedFrontMatter } from './front-matter.ts';
import { frontMatterWords } from './front-matter-words.ts';

/** Every mistake in one article: its front matter, then its text; a text without front matter is not read. */
export async function articleProblems(
  path: string,
  text: string,
  render: ArticleRenderer,
): Promise<Problem[]> {
  const file = shownPath(path);
  const front = frontMatterProblems(file, text);
  if (front.some(({ rule }) => rule === 'front matter')) return front;
  return [...front, ...(await textProblems(path, text, render))];
}

/** Every mistake in an article's front matter, or that it has none. */
export function frontMatterProblems(file: string, text: string): Problem[] {
  const front = frontMatterOf(text);
  if (!front) {
    const open = unclosedFrontMatter(text);
    return [
      {
        file,
        line: open ?? 1,
        column: 1,
        rule: 'front matter',
        message: open ? 'front matter 到这里还没有关上。' : '文章开头没有 front matter。',
        cure: '第一行写 ---，然后是 title、order、abstract 等字段，再写一行 ---。',
      },
    ];
  }
  const syntax = yamlSyntaxProblems(file, front.document, front);
  if (syntax.length > 0) return syntax.map((problem) => ({ ...problem, rule: 'front matter' }));
  const parsed = articleSchema.safeParse(front.document.toJS());
  const words = [...frontMatterWords(file, text, front), ...spaces(file, text)];
  if (parsed.success) return words;
  const fields = Object.keys(articleSchema.shape);
  return [...schemaProblems(file, parsed.error, { ...front, fields }), ...words];
}

/** Fields in the article's own words; the titles of the series stand as they were given. */
const SPACED = ['question', 'abstract', 'keywords', 'original', 'corrected', 'text'];

function spaces(file: string, text: string): Problem[] {
  if (!isOurs(file)) return [];
  return fieldSpaces(file, text.slice(0, text.indexOf('\n---')), SPACED);
}

/** Every mistake below the front matter. */
export async function textProblems(
  path: string,
  text: string,
  render: ArticleRenderer,
): Promise<Problem[]> {
  try {
    const { content, frontmatter } = parseFrontmatter(text, { frontmatter: 'empty-with-spaces' });
    await render.process(content, path, frontmatter);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return [...error.problems];
    return [unforeseen(shownPath(path), error)];
  }
}

/** Something that no check foresaw; better said at the top of the file than not at all. */
function unforeseen(file: string, error: unknown): Problem {
  return {
    file,
    line: 1,
    column: 1,
    rule: '构建',
    message: `这篇文章处理不下去：${error instanceof Error ? error.message.split('\n')[0] : error}`,
    cure: '这是网站程序的错，不是文章的错；撤销最近的改动可以先绕过它。',
  };
}
