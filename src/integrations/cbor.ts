/** What Pagefind's own files are made of: whole numbers, texts and lists, in CBOR (RFC 8949). */
export type Cbor = number | string | Cbor[];

const POSITIVE = 0;
const NEGATIVE = 1;
const TEXT = 3;
const LIST = 4;

/** @throws at anything that Pagefind 1.6 does not write. */
export function readCbor(bytes: Buffer): Cbor {
  let at = 0;
  const value = read();
  if (at !== bytes.length) throw new Error(`CBOR: ${bytes.length - at} bytes too many`);
  return value;

  function read(): Cbor {
    const head = bytes.readUInt8(at++);
    const kind = head >> 5;
    const number = readNumber(head & 31);
    if (kind === POSITIVE) return number;
    if (kind === NEGATIVE) return -1 - number;
    if (kind === LIST) return Array.from({ length: number }, read);
    if (kind !== TEXT) throw new Error(`CBOR: a value of kind ${kind}`);
    at += number;
    return bytes.toString('utf8', at - number, at);
  }

  function readNumber(short: number): number {
    if (short < 24) return short;
    const width = 2 ** (short - 24);
    if (width > 4) throw new Error(`CBOR: a number of ${width} bytes`);
    at += width;
    return bytes.readUIntBE(at - width, width);
  }
}

export function writeCbor(value: Cbor): Buffer {
  const bytes: number[] = [];
  write(value);
  return Buffer.from(bytes);

  function write(one: Cbor): void {
    if (typeof one === 'number') {
      if (one < 0) head(NEGATIVE, -1 - one);
      else head(POSITIVE, one);
    } else if (typeof one === 'string') {
      const text = Buffer.from(one);
      head(TEXT, text.length);
      bytes.push(...text);
    } else {
      head(LIST, one.length);
      one.forEach(write);
    }
  }

  function head(kind: number, number: number): void {
    if (number < 24) bytes.push((kind << 5) | number);
    else if (number < 0x100) bytes.push((kind << 5) | 24, number);
    else if (number < 0x10000) bytes.push((kind << 5) | 25, number >> 8, number & 255);
    else
      bytes.push(
        (kind << 5) | 26,
        number >>> 24,
        (number >> 16) & 255,
        (number >> 8) & 255,
        number & 255,
      );
  }
}
