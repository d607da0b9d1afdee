import { outline } from './typeface.ts';
import { wrap } from './wrap.ts';

/** What a share image says. */
export interface Card {
  /** The character on the seal. */
  seal: string;
  /** A short line beside the seal. */
  eyebrow: string;
  title: string;
  /** A sentence below the title. */
  text: string;
  /** At the foot. */
  foot: string;
}

/** What every reader of Open Graph tags shows whole. */
export const CARD = { width: 1200, height: 630 } as const;

/** The light palette of styles/tokens.css; an image knows no theme. */
const INK = { paper: '#fbf9f4', ink: '#1f2328', soft: '#4a4d53', rule: '#e2dccf' } as const;
const SEAL = { ground: '#9c2f22', ink: '#fdf6ee' } as const;
const MARGIN = 84;
/** Where the rule above the foot is. */
const FOOT = 532;
const COLUMN = CARD.width - 2 * MARGIN;

/** Draws a card as SVG that holds outlines only: no text, so no font is needed to show it. */
export async function cardSvg(card: Card): Promise<string> {
  const title = await block(card.title, { sizes: [88, 76, 66, 56], weight: 700, lines: 2 });
  const text = await block(card.text, { sizes: [36, 32, 28], weight: 400, lines: 2 });
  const titleTop = 236 + (title.lines.length === 1 ? 24 : 0);
  const textTop = titleTop + title.height + 30;
  const parts = [
    `<rect width="${CARD.width}" height="${CARD.height}" fill="${INK.paper}"/>`,
    `<rect width="${CARD.width}" height="12" fill="${SEAL.ground}"/>`,
    await seal(card.seal, MARGIN, 84, 96),
    await line(card.eyebrow, {
      left: MARGIN + 124,
      base: 145,
      size: 36,
      weight: 500,
      ink: INK.soft,
    }),
    drawn(title, titleTop, INK.ink),
    // A title of many lines leaves no room for more.
    textTop + text.height <= FOOT ? drawn(text, textTop, INK.soft) : '',
    `<rect x="${MARGIN}" y="${FOOT}" width="${COLUMN}" height="2" fill="${INK.rule}"/>`,
    await line(card.foot, { left: MARGIN, base: 580, size: 28, weight: 400, ink: INK.soft }),
  ];
  const size = `width="${CARD.width}" height="${CARD.height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${parts.join('')}</svg>`;
}

/** A red square with one character, set in its optical middle. */
async function seal(character: string, left: number, top: number, side: number): Promise<string> {
  const size = side * 0.62;
  const { path, width } = await outline(character, size, 700);
  // A Han character's body reaches from 0.88 em above the baseline to 0.12 em below it.
  const [x, y] = [left + (side - width) / 2, top + side / 2 + size * 0.38];
  return [
    `<rect x="${left}" y="${top}" width="${side}" height="${side}" rx="10" fill="${SEAL.ground}"/>`,
    `<path transform="translate(${x} ${y})" d="${path}" fill="${SEAL.ink}"/>`,
  ].join('');
}

interface Line {
  left: number;
  base: number;
  size: number;
  weight: number;
  ink: string;
}

async function line(text: string, { left, base, size, weight, ink }: Line): Promise<string> {
  const { path } = await outline(text, size, weight);
  return `<path transform="translate(${left} ${base})" d="${path}" fill="${ink}"/>`;
}

interface Block {
  /** A path for each line. */
  lines: string[];
  size: number;
  height: number;
}

const LEADING = 1.36;

/** Sets a text in the largest size in which it takes no more lines than it may. */
async function block(
  text: string,
  { sizes, weight, lines: most }: { sizes: readonly number[]; weight: number; lines: number },
): Promise<Block> {
  const advances = new Map<string, number>();
  for (const character of text) {
    advances.set(character, (await outline(character, 1, weight)).width);
  }
  const widthOf = (part: string) => [...part].reduce((sum, c) => sum + (advances.get(c) ?? 1), 0);
  const fitting = sizes.map((size) => ({ size, lines: wrap(text, COLUMN / size, widthOf) }));
  const chosen = fitting.find(({ lines }) => lines.length <= most) ?? fitting.at(-1);
  const { size = 28, lines: all = [] } = chosen ?? {};
  const lines = all.length > most + 1 ? [...all.slice(0, most), `${all[most]}……`] : all;
  const paths = await Promise.all(lines.map((one) => outline(one, size, weight)));
  return {
    lines: paths.map(({ path }) => path),
    size,
    height: lines.length * size * LEADING,
  };
}

function drawn({ lines, size }: Block, top: number, ink: string): string {
  return lines
    .map((path, at) => {
      const base = top + size * (0.88 + at * LEADING);
      return `<path transform="translate(${MARGIN} ${base})" d="${path}" fill="${ink}"/>`;
    })
    .join('');
}
