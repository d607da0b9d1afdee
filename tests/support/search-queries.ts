import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { distance } from '../../src/search/distance.ts';
import { squeeze } from './article-sections.ts';
import { pick } from './random.ts';
import { type SectionText, tells } from './section-texts.ts';

/** A query made by a machine from the text of a site. */
export interface MadeQuery {
  typed: string;
  /** What a right section must say; undefined where nothing may be found. */
  means: string[] | undefined;
  /** What else of the site it may just as well mean: words typed the same way, other corrections. */
  alike?: string[];
}

export type Group = keyof typeof SIZES;

/** How many queries of each kind a full run makes. */
export const SIZES = {
  substring: 200,
  heading: 60,
  keywords: 40,
  prefix: 40,
  traditional: 60,
  fullWidth: 40,
  pinyin: 60,
  homophone: 60,
  latinSlip: 40,
  nonsense: 100,
};

type Random = () => number;

/** Queries of every kind from the text of the sections, the same for the same random numbers. */
export function makeQueries(
  sections: readonly SectionText[],
  random: Random,
  share = 1,
): Map<Group, MadeQuery[]> {
  const text = vocabulary(sections);
  const makers = makersFor(sections, text, random);
  const groups = Object.entries(SIZES) as [Group, number][];
  return new Map(
    groups.map(([group, size]) => [
      group,
      collect(makers[group], Math.ceil(size * share), sections),
    ]),
  );
}

/** Different queries, each of which some section answers, or none where none may. */
function collect(
  make: () => MadeQuery | undefined,
  size: number,
  sections: readonly SectionText[],
): MadeQuery[] {
  const made = new Map<string, MadeQuery>();
  for (let tries = 0; made.size < size && tries < size * 200; tries++) {
    const query = make();
    if (!query || made.has(query.typed)) continue;
    const { means } = query;
    if (means && !sections.some((one) => means.every((word) => tells(one, word)))) continue;
    made.set(query.typed, query);
  }
  return [...made.values()];
}

interface Vocabulary {
  /** Characters by how they are read. */
  sounds: Map<string, string[]>;
  /** Words and pairs of words that the text has twice or more. */
  words: string[];
  latin: string[];
  characters: string[];
}

function vocabulary(sections: readonly SectionText[]): Vocabulary {
  const runs = sections.flatMap(({ lines }) =>
    lines.flatMap((line) => line.match(/\p{Script=Han}{2,}/gu) ?? []),
  );
  const counts = new Map<string, number>();
  const count = (word: string) => counts.set(word, (counts.get(word) ?? 0) + 1);
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  for (const run of runs) {
    const parts = [...segmenter.segment(run)].map(({ segment }) => segment);
    for (const [at, part] of parts.entries()) {
      const next = parts[at + 1] ?? '';
      if (part.length > 1) count(part);
      if (part.length > 1 && next.length > 1 && (part + next).length <= 6) count(part + next);
    }
  }
  return {
    sounds: Map.groupBy(new Set(runs.join('')), (one) =>
      pinyin(one, { toneType: 'none', v: true }),
    ),
    words: [...counts].filter(([, times]) => times > 1).map(([word]) => word),
    latin: [
      ...new Set(
        sections.flatMap(({ lines }) => lines.flatMap((l) => squeeze(l).match(/[a-z]{3,}/g) ?? [])),
      ),
    ],
    characters: [...new Set(runs.join(''))],
  };
}

const traditional = Converter({ from: 'cn', to: 'tw' });

function makersFor(
  sections: readonly SectionText[],
  { sounds, words, latin, characters }: Vocabulary,
  random: Random,
): Record<Group, () => MadeQuery | undefined> {
  const upTo = (count: number) => Math.floor(random() * count);
  const all = sections.map(({ text }) => text).join('\n');
  const unless = (typed: string, means: string[] | undefined) =>
    all.includes(squeeze(typed)) ? undefined : { typed, means };
  const long = words.filter((word) => word.length >= 4);
  const slippable = latin.filter((word) => word.length >= 6);
  return {
    substring() {
      const line = pick(pick(sections, random).lines, random);
      const parts = [...line];
      const from = upTo(parts.length);
      const typed = parts
        .slice(from, from + 2 + upTo(7))
        .join('')
        .trim();
      const inWord = /^(?:(?!\p{Script=Han})[\p{L}\p{N}]){2}/u.test(
        (parts[from - 1] ?? '') + typed,
      );
      const broken = /\s/.test(typed) && /\p{Script=Han}/u.test(typed);
      const enough = [...typed].length > 1 && /[\p{Script=Han}a-z0-9]/iu.test(typed);
      return enough && !inWord && !broken && !/\s/.test(typed)
        ? { typed, means: [typed] }
        : undefined;
    },
    heading() {
      const { heading } = pick(sections, random);
      return heading === '' || /\s/.test(heading)
        ? undefined
        : { typed: heading, means: [heading] };
    },
    keywords() {
      const { lines } = pick(sections, random);
      const found = lines.join('\n').match(/\p{Script=Han}{2,4}/gu) ?? [];
      const means = [found[upTo(found.length)] ?? '', found[upTo(found.length)] ?? ''];
      return new Set(means).size === 2 && means.every(Boolean)
        ? { typed: means.join(' '), means }
        : undefined;
    },
    prefix() {
      const word = pick([...long, ...slippable], random);
      const typed = word.slice(0, 2 + upTo(word.length - 2));
      return { typed, means: [typed] };
    },
    traditional() {
      const word = pick(words, random);
      return unless(traditional(word), [word]);
    },
    fullWidth() {
      const word = pick(latin, random);
      const wide = (one: string) => String.fromCharCode(one.charCodeAt(0) + 0xfee0);
      return { typed: [...word].map(wide).join(''), means: [word] };
    },
    pinyin() {
      const word = pick(words, random);
      const syllables = pinyin(word, { toneType: 'none', type: 'array', v: true });
      const typed = syllables.join(random() < 0.7 ? '' : ' ');
      const alike = allLike(syllables.map((one) => `[${sounds.get(one)?.join('')}]`).join(''), all);
      return typed.length >= 4 && !tellsAny(sections, typed)
        ? { typed, means: [word], alike }
        : undefined;
    },
    homophone() {
      const word = pick(long, random);
      const at = upTo(word.length);
      const others = homophonesOf(word[at] ?? '');
      if (others.length === 0) return undefined;
      const typed = word.slice(0, at) + pick(others, random) + word.slice(at + 1);
      const query = unless(typed, [word]);
      return query && { ...query, alike: allLike(differingInOne(typed), all) };
    },
    latinSlip() {
      const word = pick(slippable, random);
      const at = 3 + upTo(word.length - 3);
      const letter = random() < 0.5 ? '' : pick([...'abcdefghijklmnopqrstuvwxyz'], random);
      const typed = word.slice(0, at) + letter + word.slice(at + 1);
      const alike = latin.filter((one) => distance(one, typed, 1) === 1);
      return tellsAny(sections, typed) ? undefined : { typed, means: [word], alike };
    },
    nonsense() {
      const typed = Array.from({ length: 2 + upTo(4) }, () => pick(characters, random)).join('');
      return unless(typed, undefined);
    },
  };
}

/** As a pattern: any text that differs from a word in one Chinese character. */
function differingInOne(word: string): string {
  return [...word]
    .map((_, at) => `${word.slice(0, at)}\\p{Script=Han}${word.slice(at + 1)}`)
    .join('|');
}

function allLike(pattern: string, text: string): string[] {
  return [...new Set(text.match(new RegExp(pattern, 'gu')))];
}

function tellsAny(sections: readonly SectionText[], typed: string): boolean {
  return sections.some((section) => tells(section, typed));
}

/** Common characters that sound the same. */
function homophonesOf(character: string): string[] {
  const sound = pinyin(character, { toneType: 'none' });
  const found: string[] = [];
  for (let code = 0x4e00; code < 0x9fa5 && found.length < 60; code += 7) {
    const other = String.fromCharCode(code);
    if (other !== character && pinyin(other, { toneType: 'none' }) === sound) found.push(other);
  }
  return found;
}
