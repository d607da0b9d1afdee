import type { Finding } from './article.ts';
import { around } from './stray-markup.ts';

/** Where bytes are no UTF-8, reading puts U+FFFD: one finding for each run of them. */
export function encoding(source: string): Finding[] {
  return [...source.matchAll(/\ufffd+/g)].map(({ index }) => ({
    at: index,
    rule: '编码',
    message: `这里的字节不是 UTF-8，读出来是“${around(source, index, 6)}”。`,
    cure: '重新打这个字；整个文件另存为 UTF-8。',
  }));
}
