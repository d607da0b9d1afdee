/**
 * Where a normalised keyword occurs in normalised text. A keyword that begins with a Latin letter
 * or a digit counts only at the start of a word: `ai` is not in `train`, `8` is not in `1.18`, and
 * `math` is not in `\mathrm`, which is a command of TeX.
 * @param inside whether it counts there too
 */
export function occurrences(text: string, keyword: string, inside = false): number[] {
  if (keyword === '') return [];
  const startsWord = !inside && /^[a-z0-9]/.test(keyword);
  const found: number[] = [];
  for (let at = text.indexOf(keyword); at >= 0; at = text.indexOf(keyword, at + 1)) {
    if (!startsWord || !/[a-z0-9\\]/.test(text[at - 1] ?? '')) found.push(at);
  }
  return found;
}

/** Whether the text holds the keyword, by the same rule. */
export function holds(text: string, keyword: string): boolean {
  return occurrences(text, keyword).length > 0;
}

/**
 * Whether the text holds the phrase anywhere, in the middle of a Latin word too. Only phrases
 * that cannot be there by chance are looked for: four characters, or one of them Chinese.
 */
export function holdsAnywhere(text: string, phrase: string): boolean {
  return (phrase.length >= 4 || /\p{Script=Han}/u.test(phrase)) && text.includes(phrase);
}
