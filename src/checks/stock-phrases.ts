import type { Check } from './article.ts';

/** Phrases that would fit any article and therefore say nothing in ours. */
const STOCK_PHRASES: readonly RegExp[] = [
  /随着[^。；]{0,20}的不断(?:发展|进步)/g,
  /众所周知/g,
  /综上所述/g,
  /总而言之/g,
  /至关重要/g,
  /不可或缺/g,
  /赋能/g,
  /抓手(?![机表])/g,
  /在当今时代/g,
  /本文将深入探讨/g,
  /具有重要意义/g,
  /带来无限可能/g,
  /机遇与挑战并存/g,
];

/** Every stock phrase of the running text: what is quoted of others in the front matter is theirs. */
export const stockPhrases: Check = ({ prose }) =>
  prose.flatMap(({ text, places }) =>
    STOCK_PHRASES.flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ 0: phrase, index }) => ({
        at: places[index] ?? 0,
        rule: '套话',
        message: `“${phrase}”放在哪篇文章里都行，等于没说。`,
        cure: '删掉，或换成一个数字、一个名字、一件具体的事。',
        manner: true,
      })),
    ),
  );
