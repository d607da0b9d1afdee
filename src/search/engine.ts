import { type Answer, answer, type Counts, noAnswer } from './answer.ts';
import { corrected } from './corrected.ts';
import { insideWords } from './cut-out.ts';
import { exact } from './exact.ts';
import type { Finding } from './finding.ts';
import type { Filter } from './kinds.ts';
import { type Library, openLibrary, type Source } from './library.ts';
import { nearestHeadings } from './nearest-headings.ts';
import { byPinyin } from './pinyin.ts';
import { type Question, readQuery } from './plan.ts';
import { words } from './words.ts';

export interface Search {
  /**
   * Loads, and asks for nothing: the first question makes what parts text into words, which takes
   * longer than an answer and is better done before the reader types.
   */
  warm(): void;
  /** @throws when something cannot be loaded; the next call tries again. */
  search(query: string, filter?: Filter): Promise<Answer>;
}

/** A laxer way of searching; several findings where the query can be understood in several ways. */
type Rung = (question: Question, library: Library) => Promise<Finding[]>;

/** Each is tried only where those before it found nothing. */
const LADDER: readonly Rung[] = [words, letters, corrected];

/**
 * Letters that are pinyin, or stand in the middle of Latin words. It cannot be told which was meant,
 * but for the second nothing is fetched where they are the first.
 */
async function letters(question: Question, library: Library): Promise<Finding[]> {
  const read = await byPinyin(question, library);
  if (read.length > 0 && !library.hasAll()) return read;
  return [...read, ...(await insideWords(question, library))];
}

/** The search over one site; `load` fetches what it needs, and does so again only after a failure. */
export function createSearch({ load }: { load: () => Promise<Source> }): Search {
  let opening: Promise<Library> | undefined;

  function open(): Promise<Library> {
    opening ??= load()
      .then(openLibrary)
      .catch((reason: unknown) => {
        opening = undefined;
        throw reason;
      });
    return opening;
  }

  return {
    warm: () =>
      void open()
        .then((library) => library.warm())
        .catch(() => undefined),
    async search(query, filter = {}) {
      const question = readQuery(query);
      if (question.keywords.length === 0) return noAnswer(query);
      const library = { ...(await open()), filter };
      try {
        const findings = await climb(question, library);
        const whole = library.fetchAll();
        if (findings.length === 0) {
          return { ...noAnswer(query), nearby: nearestHeadings(question, library) };
        }
        const found = answer(query, findings, filter);
        return found.counts.exact ? found : { ...found, settled: settle(question, library, whole) };
      } catch (reason) {
        // An index that failed once while loading fails for ever; the next query takes a new one.
        opening = undefined;
        throw reason;
      }
    },
  };
}

/** Counts anew when everything is there. */
async function settle(
  question: Question,
  library: Library,
  whole: Promise<boolean>,
): Promise<Counts | undefined> {
  if (!(await whole)) return undefined;
  const findings = await climb(question, library);
  return answer(question.typed, findings, library.filter).counts;
}

/**
 * As typed; then with traditional characters as the site writes them, which is still the same
 * text; then rung by rung.
 */
async function climb(typed: Question, library: Library): Promise<Finding[]> {
  const asTyped = await exact(typed, library);
  if (asTyped) return [asTyped];
  const [question, whole] = await folded(typed, library);
  const others = new Map([question, whole].map((one) => [one.phrase, one]));
  others.delete(typed.phrase);
  for (const other of others.values()) {
    const finding = await exact(other, library);
    if (finding) return [finding];
  }
  for (const rung of LADDER) {
    const findings = await rung(question, library);
    if (findings.length > 0) return findings;
  }
  return [];
}

/** With those characters changed that the site does not have, as 顯 in 顯著; and with all, as 著 in 接著. */
async function folded(question: Question, library: Library): Promise<[Question, Question]> {
  if (!/\p{Script=Han}/u.test(question.phrase)) return [question, question];
  const [from, to] = await library.variants();
  const plain = [...to];
  const forms = new Map(
    [...from].map((character, place) => [character, plain[place] ?? character]),
  );
  const fold = (character: string) => forms.get(character) ?? character;
  const sparing = (character: string) => (library.knows(character) ? character : fold(character));
  return [readQuery(question.typed, sparing), readQuery(question.typed, fold)];
}
