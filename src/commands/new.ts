import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { nextOrder, ordersIn, writeArticle } from '../importer/article-folder.ts';
import { newArticle } from '../importer/new-article.ts';
import { ImportRefusal } from '../importer/refusal.ts';
import { localDate } from '../importer/today.ts';
import { articlesDir } from '../places.ts';

/** `npm run new -- slug "标题"`: the folder of a new article, in the next free place of the series. */
function main([slug = '', ...title]: string[]): void {
  const order = nextOrder(ordersIn(articlesDir).values());
  const text = newArticle({ slug, title: title.join(' '), order, today: localDate(new Date()) });
  const file = join(articlesDir, slug, 'index.mdx');
  if (existsSync(join(articlesDir, slug)))
    throw new ImportRefusal(`${join(articlesDir, slug)} 已经有了；换一个名字。`);
  writeArticle(file, text, []);
  console.log(`写好 ${file}，order 是 ${order}。npm run dev 边写边看。`);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ImportRefusal)) throw error;
  console.error(`${error.message}\n没有写任何文件。`);
  process.exitCode = 1;
}
