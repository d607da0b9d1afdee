/** Whether words may be syllables of pinyin, each apart from the next: `chou mi` for 稠密. */
export function areSyllables(words: readonly string[]): boolean {
  return words.length > 1 && words.every((word) => SYLLABLE.test(word));
}

const SYLLABLE =
  /^(?:[zcs]h?|[bpmfdtnlgkhjqxryw])?(?:a|o|e|i|u|v|ai|ei|ao|ou|an|en|ang|eng|ong|er|i(?:a|e|ao|u|an|n|ang|ng|ong)|u(?:a|o|e|i|ai|an|n|ang)|ve)$/;
