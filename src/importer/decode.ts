import { ImportRefusal } from './refusal.ts';

/** Bytes; about 350,000 Chinese characters. Twenty times our longest article. */
export const LARGEST = 1_000_000;

/**
 * The text of a file in UTF-8 (with or without a mark), UTF-16 with a mark, or GB18030; line breaks
 * become `\n`.
 * @throws ImportRefusal for what is no text, empty or too large.
 */
export function decode(bytes: Uint8Array): string {
  if (bytes.length > LARGEST) {
    const size = (bytes.length / 1_000_000).toFixed(1);
    throw new ImportRefusal(
      `文件有 ${size} MB，超过上限 ${LARGEST / 1_000_000} MB；请拆成几篇再导入。`,
    );
  }
  const text = decoded(bytes)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');
  if (!/[\p{L}\p{N}]/u.test(text)) throw new ImportRefusal('文件是空的，没有可以导入的文字。');
  return text;
}

const BINARY = '这不是文本文件（里面有二进制数据）；请导出成 .md 或 .txt 再导入。';

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) throw new ImportRefusal(BINARY);
  const utf8 = strict('utf-8', bytes);
  if (utf8 !== undefined) return readable(utf8);
  const damaged = damagedLine(bytes);
  if (damaged) throw new ImportRefusal(`第 ${damaged} 行有残缺的 UTF-8 字节；请重新导出这个文件。`);
  const chinese = strict('gb18030', bytes);
  if (chinese === undefined) throw new ImportRefusal(BINARY);
  return readable(chinese);
}

function strict(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The line of the first broken character in a text that is UTF-8 but for a few bytes. */
function damagedLine(bytes: Uint8Array): number | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.split('\ufffd').length - 1;
  const chinese = (text.match(/\p{Script=Han}/gu) ?? []).length;
  if (broken * 20 > chinese) return undefined;
  return text.slice(0, text.indexOf('\ufffd')).split('\n').length;
}

/** Text has next to no control characters, and none from the private use area. */
function readable(text: string): string {
  const odd = (text.match(/(?![\t\n\v\f\r])\p{Cc}|[\ue000-\uf8ff]/gu) ?? []).length;
  if (odd > 8 && odd * 100 > text.length) throw new ImportRefusal(BINARY);
  return text;
}
