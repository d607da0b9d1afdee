const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Begins what follows it. */
const OPENING = /^[“‘（《「『【]$/;
/** Belongs to the word before it, whatever a dictionary says. */
const PARTICLE = /^[的了吗呢吧着过得地们人者家性率]$/;
/** Characters that the dictionary finds alone are mostly a word that it does not know: 飞轮, 断供. */
const ALONE = /^\p{Script=Han}$/u;
const SHORT = /^\p{Script=Han}{1,3}$/u;
/** A number keeps its unit: 536.7万亿. */
const NUMBER = /[\d%万]$/;

/**
 * A text in pieces between which a line may end without tearing a word apart: words as a dictionary
 * knows them, with the marks and particles that follow them. All pieces together are the text.
 */
export function wholeWords(text: string): string[] {
  const pieces: string[] = [];
  let alone = false;
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const last = pieces.at(-1);
    const begins = OPENING.test(segment) || (isWordLike === true && !PARTICLE.test(segment));
    const goesOn: boolean = alone && ALONE.test(segment) && SHORT.test(last ?? '');
    const follows = goesOn || OPENING.test(last ?? '') || NUMBER.test(last ?? '');
    alone = ALONE.test(segment) && (goesOn || begins);
    if (last === undefined || (begins && !follows)) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
  }
  return pieces;
}
