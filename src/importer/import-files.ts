import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { nextOrder, ordersIn } from './article-folder.ts';
import { decode, LARGEST } from './decode.ts';
import { type Imported, importArticle } from './import-article.ts';
import { ImportRefusal } from './refusal.ts';
import { SLUG, slugFor } from './slug.ts';

export interface Request {
  files: readonly string[];
  /** Folder of articles to write into. */
  out: string;
  slug?: string | undefined;
  order?: number | undefined;
  force: boolean;
  punctuation: boolean;
  today: string;
}

/** One file, ready to be written. */
export interface Ready {
  input: string;
  /** Where it goes. */
  output: string;
  imported: Imported;
  /** The input is this very article, and nothing is to be changed in it. */
  same: boolean;
}

/**
 * Imports all files without writing any, so that one that cannot be imported stops the others.
 * @throws ImportRefusal with the name of the file.
 */
export async function importFiles(request: Request): Promise<Ready[]> {
  if (request.slug !== undefined && request.files.length > 1)
    throw new ImportRefusal('--slug 只能用于一个文件。');
  if (request.slug !== undefined && !SLUG.test(request.slug))
    throw new ImportRefusal(
      `--slug“${request.slug}”不行：只用小写字母、数字和连字符，以字母开头，例如 flywheel。`,
    );
  const taken = ordersIn(request.out);
  const ready: Ready[] = [];
  for (const [index, file] of request.files.entries()) {
    try {
      const one = await importFile(file, request, taken, index);
      if (ready.some(({ output }) => output === one.output))
        throw new ImportRefusal(
          `与另一个文件都要写成 ${one.output}；分开导入，用 --slug 起不同的名字。`,
        );
      ready.push(one);
    } catch (error) {
      if (!(error instanceof ImportRefusal)) throw error;
      throw new ImportRefusal(`${file}：${error.message}`);
    }
  }
  return ready;
}

async function importFile(
  file: string,
  request: Request,
  taken: Map<string, number>,
  index: number,
): Promise<Ready> {
  const text = decode(read(file));
  const options = {
    folder: dirname(file),
    order: request.order === undefined ? nextOrder(taken.values()) : request.order + index,
    newOrder: request.order === undefined ? undefined : request.order + index,
    punctuation: request.punctuation,
    today: request.today,
  };
  const first = await importArticle(text, options);
  const slug = request.slug ?? slugFor(nameOf(file), first.title);
  // An article that is written over keeps its place in the series.
  const place = request.order === undefined ? taken.get(slug) : undefined;
  const imported =
    place === undefined ? first : await importArticle(text, { ...options, order: place });
  const output = join(request.out, slug, 'index.mdx');
  const itself = existsSync(output) && realpathSync(output) === realpathSync(file);
  const same = itself && imported.text === readFileSync(file, 'utf8');
  if (!same) refuseOverwriting(output, itself, request.force);
  refuseTaken(imported.order, slug, taken);
  taken.set(slug, imported.order);
  return { input: file, output, imported, same };
}

/** `content/articles/x/index.mdx` is named by its folder. */
function nameOf(file: string): string {
  return /^index\.mdx?$/.test(basename(file)) ? basename(dirname(resolve(file))) : basename(file);
}

function read(file: string): Buffer {
  try {
    const { size } = statSync(file);
    if (statSync(file).isDirectory())
      throw new ImportRefusal('这是一个文件夹；请写出里面的文件名。');
    // A file that is far too large is not read at all.
    return size > LARGEST * 20 ? Buffer.alloc(LARGEST * 20) : readFileSync(file);
  } catch (error) {
    if (error instanceof ImportRefusal) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new ImportRefusal('没有这个文件；检查文件名。');
    if (code === 'EACCES' || code === 'EPERM') throw new ImportRefusal('没有读这个文件的权限。');
    throw new ImportRefusal(`读不了这个文件（${code ?? String(error)}）。`);
  }
}

function refuseOverwriting(output: string, itself: boolean, force: boolean): void {
  if (itself)
    throw new ImportRefusal(
      '写出的文件就是输入的文件，而输入从不改动；加 --slug 或 --out 写到别处。',
    );
  if (existsSync(output) && !force)
    throw new ImportRefusal(
      `${output} 已经有了；要覆盖它就加 --force，要另起一篇就用 --slug 换个名字。`,
    );
}

function refuseTaken(order: number, slug: string, taken: ReadonlyMap<string, number>): void {
  const other = [...taken].find(([name, used]) => used === order && name !== slug);
  if (other)
    throw new ImportRefusal(`第 ${order} 的位置已经是 ${other[0]}；用 --order 另给一个数。`);
}
