import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isText } from './content-types.ts';

/** Below this the packed answer is hardly a packet smaller. */
const LEAST = 1024;
/** Up to so much text in all it is packed tightly: 2 s of CPU for 3 MB. Beyond, at a tenth of that. */
const TIGHTLY = 8 * 1024 * 1024;

/** A page so long is packed as tightly as can be: a fiftieth less, for a second of CPU. */
const LONG = 1024 * 1024;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/**
 * Writes `.br` and `.gz` beside the text files of a built site; the same site gives the same bytes.
 * @returns how many files were packed
 */
export async function compressSite(root: string): Promise<number> {
  const files = await textFiles(root);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const levels = total <= TIGHTLY ? { br: 10, long: 11, gz: 9 } : { br: 5, long: 5, gz: 6 };
  const left = files.values();
  // Two at a time, which is what a small machine has cores for.
  await Promise.all([1, 2].map(() => packAll(left, levels)));
  return files.length;
}

async function textFiles(root: string): Promise<{ file: string; size: number }[]> {
  const names = await readdir(root, { recursive: true });
  const files = await Promise.all(
    names
      .filter((name) => isText(name))
      .map(async (name) => {
        const file = join(root, name);
        return { file, size: (await stat(file)).size };
      }),
  );
  return files.filter(({ size }) => size >= LEAST);
}

async function packAll(
  left: Iterable<{ file: string }>,
  levels: { br: number; long: number; gz: number },
): Promise<void> {
  for (const { file } of left) {
    const content = await readFile(file);
    const packed = {
      br: await brotli(content, {
        params: {
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_QUALITY]: content.length < LONG ? levels.br : levels.long,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      }),
      gz: await zip(content, { level: levels.gz }),
    };
    for (const [end, bytes] of Object.entries(packed)) {
      if (bytes.length < content.length) await writeFile(`${file}.${end}`, bytes);
    }
  }
}
