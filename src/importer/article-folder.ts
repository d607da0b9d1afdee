import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { frontMatterOf } from '../checks/front-matter.ts';
import { ImportRefusal } from './refusal.ts';

/** The places in the series that are taken, by the name of the article's folder. */
export function ordersIn(folder: string): Map<string, number> {
  const orders = new Map<string, number>();
  for (const slug of existsSync(folder) ? readdirSync(folder) : []) {
    const file = join(folder, slug, 'index.mdx');
    const order = existsSync(file)
      ? frontMatterOf(readFileSync(file, 'utf8'))?.document.get('order')
      : undefined;
    if (typeof order === 'number') orders.set(slug, order);
  }
  return orders;
}

/** The first place behind all that are taken. */
export function nextOrder(taken: Iterable<number>): number {
  return Math.max(0, ...taken) + 1;
}

/**
 * Writes an article, and the images that go with it, so that at no time half a file stands there:
 * beside its place first, then under its name.
 * @throws ImportRefusal where the folder cannot be written into.
 */
export function writeArticle(
  file: string,
  text: string,
  images: readonly { from: string; name: string }[],
): void {
  const folder = join(file, '..');
  const fresh = !existsSync(folder);
  const written: string[] = [];
  const put = (name: string, write: (path: string) => void) => {
    const temporary = join(folder, `.${basename(name)}.${process.pid}`);
    written.push(temporary);
    write(temporary);
    renameSync(temporary, join(folder, name));
  };
  try {
    mkdirSync(folder, { recursive: true });
    for (const { from, name } of images) {
      if (from !== join(folder, name)) put(name, (path) => copyFileSync(from, path));
    }
    put(basename(file), (path) => writeFileSync(path, text));
  } catch (error) {
    for (const path of written) rmSync(path, { force: true });
    if (fresh) rmSync(folder, { recursive: true, force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (!code) throw error;
    throw new ImportRefusal(`写不进 ${folder}（${code}）；检查文件夹的权限和磁盘空间。`);
  }
}
