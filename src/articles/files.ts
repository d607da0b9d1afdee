import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articlesDir } from '../places.ts';

/** Every article's file, by name of its folder. */
export function articleFiles(): string[] {
  if (!existsSync(articlesDir)) return [];
  return readdirSync(articlesDir)
    .map((slug) => join(articlesDir, slug, 'index.mdx'))
    .filter((file) => existsSync(file))
    .sort();
}

/** Every article's file with its text. */
export function readArticles(): { file: string; text: string }[] {
  return articleFiles().map((file) => ({ file, text: readFileSync(file, 'utf8') }));
}
