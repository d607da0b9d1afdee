/** First and last byte, both included. */
export type Range = readonly [first: number, last: number];

/**
 * What a `Range` header asks of a file: one range, `'none'` where the whole file is to be sent (no
 * header, several ranges, or words nobody knows), `'beyond'` where there are no such bytes.
 */
export function byteRange(header: string | undefined, size: number): Range | 'none' | 'beyond' {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return 'none';
  if (from === '') return Number(to) === 0 ? 'beyond' : [Math.max(0, size - Number(to)), size - 1];
  const first = Number(from);
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < first) return 'none';
  return first >= size ? 'beyond' : [first, last];
}
