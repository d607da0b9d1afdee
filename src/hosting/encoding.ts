/** Packed forms that a server may send. */
export type Encoding = 'br' | 'gzip';

/** What a packed copy's name ends in. */
export const encodingEnds: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' };

/** The first of some packed forms that a request accepts. @param accepted its `Accept-Encoding` */
export function bestEncoding(
  accepted: string | undefined,
  known: readonly Encoding[],
): Encoding | undefined {
  const names = (accepted ?? '').split(',').flatMap((one) => {
    const [name = '', ...parameters] = one.split(';').map((part) => part.trim());
    return parameters.some((part) => /^q=0(?:\.0*)?$/.test(part)) ? [] : [name];
  });
  return known.find((encoding) => names.includes(encoding));
}
