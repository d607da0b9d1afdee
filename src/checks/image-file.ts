import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { extname } from 'node:path';

type Words = (url: string) => { message: string; cure: string };

/** How a file of each kind begins. */
const BEGINS: Record<string, RegExp> = {
  '.svg': /^(?:\xef\xbb\xbf)?\s*(?:<\?xml|<!--|<!DOCTYPE svg|<svg)/i,
  '.png': /^\x89PNG/,
  '.jpg': /^\xff\xd8\xff/,
  '.jpeg': /^\xff\xd8\xff/,
  '.gif': /^GIF8/,
  '.webp': /^RIFF.{4}WEBP/s,
  '.avif': /^.{4}ftyp/s,
};

/**
 * Why a file cannot be shown as an image; undefined where it can. Astro itself stops at a compiled
 * line that no author has ever seen.
 */
export function imageFault(path: string): Words | undefined {
  const kind = extname(path).toLowerCase();
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile())
    return (url) => ({
      message: `找不到图片“${url}”。`,
      cure: '检查文件名与大小写；图片放在文章的文件夹里，写成 ./文件名。',
    });
  const begins = BEGINS[kind];
  if (!begins)
    return (url) => ({
      message: `“${url}”不是能显示的图片。`,
      cure: `换成这几种之一：${Object.keys(BEGINS).join('、')}。`,
    });
  if (begins.test(startOf(path))) return undefined;
  return (url) => ({
    message: `图片“${url}”的内容不是 ${kind.slice(1)}。`,
    cure: '文件可能坏了，或改过扩展名；重新导出一次。',
  });
}

function startOf(path: string): string {
  const file = openSync(path, 'r');
  const bytes = Buffer.alloc(256);
  const length = readSync(file, bytes, 0, bytes.length, 0);
  closeSync(file);
  return bytes.subarray(0, length).toString('latin1');
}
