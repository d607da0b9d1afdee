import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { frontMatterProblems } from '../checks/check-article.ts';
import { articlesDir } from '../places.ts';
import { ContentError, shownPath } from '../problems/report.ts';

/**
 * In `npm run dev`: tells a mistake in an article's front matter on its page. Astro would go on
 * showing the last good fields, or name a line of YAML in English.
 */
export function liveFrontMatter(): AstroIntegration {
  return {
    name: 'live-front-matter',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'dev') updateConfig({ vite: { plugins: [frontMatterCheck()] } });
      },
    },
  };
}

function frontMatterCheck() {
  const folder = resolve(articlesDir);
  return {
    name: 'live-front-matter',
    enforce: 'pre' as const,
    transform(_code: string, id: string) {
      // With a query it is a module that Astro makes of the article, for other pages too.
      if (!id.startsWith(folder) || !id.endsWith('/index.mdx')) return;
      const problems = frontMatterProblems(shownPath(id), readFileSync(id, 'utf8'));
      if (problems.length === 0) return;
      const error = new ContentError(problems);
      throw Object.assign(error, { id, loc: { file: id, line: error.line, column: error.column } });
    },
  };
}
