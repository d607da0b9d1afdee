import { Converter } from 'opencc-js';

/** Traditional and variant characters, and in the same order what the site writes for them. */
export type Variants = [from: string, to: string];

/** @param characters all Chinese characters of the site */
export function variantsOf(characters: string): Variants {
  const known = new Set(characters);
  const from: string[] = [];
  const to: string[] = [];
  for (let code = 0x3400; code <= 0x9fff; code++) {
    const character = String.fromCharCode(code);
    const plain = CONVERTERS.map((convert) => convert(character)).find(
      (one) => one !== character && known.has(one),
    );
    if (!plain) continue;
    from.push(character);
    to.push(plain);
  }
  return [from.join(''), to.join('')];
}

const CONVERTERS = (['t', 'tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' }));
