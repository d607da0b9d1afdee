import { Draft, type Transform } from './draft.ts';
import { draftFields } from './draft-fields.ts';
import { type Change, type RuledEdit, wordsOfMatter } from './edit.ts';
import { frontMatter, type OwnArticle, ownArticle } from './front-matter.ts';
import { isMdx } from './parse.ts';
import { ImportRefusal } from './refusal.ts';
import { imageFiles } from './transforms/images.ts';
import { transformsFor } from './transforms/order.ts';
import { halfWidthMarks } from './transforms/punctuation.ts';
import { countWords, together, total, type Words, without } from './words.ts';

interface Options {
  /** Folder of the input file, where its images are. */
  folder: string;
  /** Place in the series for an article that has none of its own. */
  order: number;
  /** Gives an article of ours another place. */
  newOrder?: number | undefined;
  punctuation: boolean;
  /** Date of today, e.g. 2026-11-22. */
  today: string;
}

export interface Imported {
  text: string;
  title: string;
  order: number;
  changes: readonly Change[];
  /** Things to decide that belong to no single change. */
  remarks: readonly string[];
  /** Image files beside the input that go with the article. */
  images: readonly string[];
  words: { input: number; output: number; dropped: number; added: number };
}

/** A transform that still finds something after so many rounds works against itself. */
const ROUNDS = 24;

/**
 * Turns the text of a raw article into MDX with front matter.
 * @throws ImportRefusal where no title is to be found, or words would be lost without a word.
 */
export async function importArticle(input: string, options: Options): Promise<Imported> {
  const own = ownArticle(input);
  const draft = draftOf(input, own, options.folder);
  const kind = { own: own !== undefined, punctuation: options.punctuation };
  for (const group of transformsFor(kind)) await settle(draft, group);
  const front = own ? keptFront(draft, own, options) : writtenFront(draft, options);
  const text = front + draft.text;
  return {
    text,
    title: own?.title ?? draft.matter.title ?? '',
    order: own ? (options.newOrder ?? own.order ?? options.order) : options.order,
    changes: draft.changes,
    remarks: remarksOn(draft, options),
    images: imageFiles(draft),
    words: accountFor(input, text, draft.changes),
  };
}

/** Applies a group of transforms until none of them finds anything more. */
async function settle(draft: Draft, group: readonly Transform[]): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const edits: RuledEdit[] = [];
    for (const { rule, edits: find } of group)
      for (const edit of await find(draft)) edits.push({ ...edit, rule });
    if (edits.length === 0) return;
    draft.apply(edits);
  }
}

function draftOf(input: string, own: OwnArticle | undefined, folder: string): Draft {
  if (!own) return new Draft(input, { folder });
  const firstLine = own.front.split('\n').length;
  return new Draft(own.body, { grammar: isMdx(own.body) ? 'mdx' : 'markdown', folder, firstLine });
}

function keptFront(draft: Draft, { front, order }: OwnArticle, { newOrder }: Options): string {
  if (newOrder === undefined || newOrder === order) return front;
  draft.changes.push({
    rule: 'front matter',
    line: 1,
    lastLine: 1,
    say: `order 由 ${order} 改成 ${newOrder}`,
    before: String(order),
    dropped: countWords(String(order)),
    added: countWords(String(newOrder)),
  });
  return front.replace(/^order:.*$/m, `order: ${newOrder}`);
}

function writtenFront(draft: Draft, { order, today }: Options): string {
  if (!draft.matter.title) {
    throw new ImportRefusal('找不到标题；请在文件第一行写“# 文章标题”，再导入一次。');
  }
  const drafted = draftFields(draft);
  const front = frontMatter(draft.matter, drafted, order, today);
  const moved = countWords(wordsOfMatter(draft.matter));
  const written = countWords(front);
  const said = [...drafted.notes].map(([name, note]) => `${name}：${note}`).join('；');
  draft.changes.push({
    rule: 'front matter',
    line: 1,
    lastLine: 1,
    say: `写出 front matter，order 是 ${order}`,
    decide: `front matter 里标着“待定”的几项。${said}`,
    before: '',
    // What was taken from the text and is not in the front matter would be lost; see below.
    dropped: new Map(),
    added: without(written, moved),
  });
  return front;
}

function remarksOn(draft: Draft, { punctuation }: Options): string[] {
  const marks = punctuation ? [] : halfWidthMarks(draft);
  if (marks.length === 0) return [];
  const lines = [...new Set(marks)].slice(0, 12).join('、');
  return [
    `汉字之间有 ${marks.length} 个半角标点（行 ${lines}）；加 --punctuation 再导入一次就改成全角`,
  ];
}

/**
 * The words of the input, less those the changes say they dropped and with those they say they
 * added, are the words of the output: counted from the two texts, not from the steps between them.
 * @throws ImportRefusal where they are not.
 */
export function accountFor(
  input: string,
  output: string,
  changes: readonly Change[],
): Imported['words'] {
  const [before, after] = [countWords(input), countWords(output)];
  const dropped = together(...changes.map((change) => change.dropped));
  const added = together(...changes.map((change) => change.added));
  const expected = together(before, added);
  const actual = together(after, dropped);
  const lost = without(expected, actual);
  const surplus = without(actual, expected);
  if (lost.size > 0 || surplus.size > 0) {
    throw new ImportRefusal(
      `词数对不上，没有写出文件。不知去向：${listed(lost)}；不知来历：${listed(surplus)}。这是导入程序的错误。`,
    );
  }
  return {
    input: total(before),
    output: total(after),
    dropped: total(dropped),
    added: total(added),
  };
}

const listed = (words: Words): string => [...words.keys()].slice(0, 20).join(' ') || '（没有）';
