import { pinyin } from 'pinyin-pro';
import type { Readings, StoredWords } from './word-table.ts';

/** Two words that follow each other are looked up as one: 损失函数. */
const LONGEST = 6;
/** So often two words must follow each other to be kept as one. */
const COMMON = 2;

export interface WordFiles {
  readings: Readings;
  /** By what the words in them begin with: a letter, or on a large site a syllable or two letters. */
  files: Map<string, StoredWords>;
}

/**
 * What the browser fetches to understand pinyin and slips, in files of a few kilobytes.
 * @param texts normalised
 */
export function wordFiles(texts: Iterable<string>, large: boolean): WordFiles {
  const { chinese, latin } = countWords(texts);
  const words = byFrequency(chinese).flatMap((word) => {
    const syllables = reading(word);
    return syllables ? { word, syllables } : [];
  });
  const alone = new Map(
    [...new Set(words.flatMap(({ word }) => [...word]))].map((one) => [one, reading(one)?.[0]]),
  );
  const files = new Map<string, { chinese: string[]; latin: string[] }>();
  const file = (key: string) => {
    const made = files.get(key) ?? { chinese: [], latin: [] };
    files.set(key, made);
    return made;
  };
  for (const { word, syllables } of words) {
    const typed = syllables.join(' ');
    const plain = [...word].map((one) => alone.get(one)).join(' ');
    const key = (large ? syllables[0] : typed[0]) ?? '';
    file(key).chinese.push(typed === plain ? word : `${word}=${typed}`);
  }
  for (const word of byFrequency(latin)) file(word.slice(0, large ? 2 : 1)).latin.push(word);
  return {
    readings: bySyllable(alone),
    files: new Map(
      [...files].map(([key, words]) => [
        key,
        { chinese: words.chinese.join(), latin: words.latin.join() },
      ]),
    ),
  };
}

/** How a word is typed; undefined where it has a character without a reading. */
function reading(word: string): string[] | undefined {
  const syllables = pinyin(word, { toneType: 'none', type: 'array', v: true }).map((syllable) =>
    syllable.toLowerCase(),
  );
  const whole = syllables.length === [...word].length;
  return whole && syllables.every((one) => /^[a-z]+$/.test(one)) ? syllables : undefined;
}

function bySyllable(alone: ReadonlyMap<string, string | undefined>): Readings {
  const readings: Readings = {};
  for (const [character, syllable] of alone) {
    if (syllable) readings[syllable] = (readings[syllable] ?? '') + character;
  }
  return readings;
}

type Counts = Map<string, number>;

function countWords(texts: Iterable<string>): { chinese: Counts; latin: Counts } {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const chinese: Counts = new Map();
  const pairs: Counts = new Map();
  const latin: Counts = new Map();
  for (const text of texts) {
    for (const word of text.match(/[a-z][a-z0-9]{3,}/g) ?? []) {
      add(latin, word);
      // mulberry32 begins with a word that may be looked for, and misspelt.
      const letters = /^[a-z]{4,}(?=\d)/.exec(word)?.[0];
      if (letters) add(latin, letters);
    }
    for (const run of text.match(/\p{Script=Han}+/gu) ?? []) {
      let before = '';
      for (const { segment } of segmenter.segment(run)) {
        add(chinese, segment);
        if (before !== '' && [...before, ...segment].length <= LONGEST)
          add(pairs, before + segment);
        before = segment;
      }
    }
  }
  for (const [pair, count] of pairs) {
    if (count >= COMMON && !chinese.has(pair)) chinese.set(pair, count);
  }
  return { chinese, latin };
}

function add(counts: Counts, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}

function byFrequency(counts: Counts): string[] {
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
}
