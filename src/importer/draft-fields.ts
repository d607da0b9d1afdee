import type { RootContent } from 'mdast';
import type { Draft } from './draft.ts';
import { fieldText } from './field-text.ts';
import type { Drafted } from './front-matter.ts';

/** Words of a title that say nothing of its subject. */
const EMPTY =
  /大模型|人工智能|应用|创业|如何|怎样|怎么|什么|为什么|是否|利用|实现|应对|关于|浅谈|详解|一文|读懂|未来|从|到|的|与|和|在|把|让|为|用|做|我们|[一二三四五六七八九十]/g;
/** Up to a mark at its end, which in careless text is a half-width one. */
const SENTENCE = /.+?(?:[。！？]|(?<=\p{Script=Han})[.!?](?=\p{Script=Han}|\s|$))/gu;
const LEAST = 40;
const MOST = 400;
const PAD = '（摘要待写：用 40 到 400 个字说出这篇文章的判断，写好后删去这一句。）';

/** Fills in what the schema asks for and the text does not tell. */
export function draftFields(draft: Draft): Drafted {
  const { title = '', keywords } = draft.matter;
  const notes = new Map([
    ['seal', '印章上的一个字，是从标题里取的'],
    ['question', '首页上的一句话：这篇文章回答什么问题'],
  ]);
  const abstract = abstractOf(draft, notes);
  if (keywords.length === 0) notes.set('keywords', '原文没有关键词，先用标题里的词');
  return {
    seal: sealOf(title),
    question: questionOf(title),
    abstract,
    keywords: keywords.length > 0 ? keywords : wordsOf(title),
    notes,
  };
}

/** One character for the seal: the first of the title that is about its subject. */
export function sealOf(title: string): string {
  const pick = (text: string) => /\p{Script=Han}/u.exec(text)?.[0];
  return pick(title.replace(EMPTY, '')) ?? pick(title) ?? '文';
}

/** The part of the title that asks, else the whole of it. */
function questionOf(title: string): string {
  const parts = title.split(/[：:—]+/).map((part) => part.trim());
  const asking =
    parts.find((part) => /[？?]$|如何|怎样|怎么|为什么|为何|什么|吗$/.test(part)) ?? title;
  return /[？?]$/.test(asking) ? asking : `${asking}？`;
}

function wordsOf(title: string): string[] {
  const words = title.split(/[\s：:，,、？?！!—–-]+/).filter((word) => word.length > 1);
  return words.length > 0 ? words : [title];
}

function abstractOf({ matter, tree }: Draft, notes: Map<string, string>): string {
  const known = matter.abstract ?? '';
  if (known.length >= LEAST) return known;
  const short = known !== '';
  notes.set(
    'abstract',
    short
      ? `原来的摘要不足 ${LEAST} 字，后面的话是从正文开头抄的`
      : '原文没有摘要，这几句是从正文开头抄的',
  );
  const text =
    known +
    sentences(
      tree.children.filter(({ type }) => type === 'paragraph'),
      200 - known.length,
    );
  if (text.length >= LEAST && text.length <= MOST) return text;
  return (text + PAD).slice(-MOST);
}

/** Whole sentences from the first paragraphs, up to a length. */
function sentences(paragraphs: readonly RootContent[], room: number): string {
  let text = '';
  for (const paragraph of paragraphs) {
    for (const sentence of fieldText(paragraph).match(SENTENCE) ?? []) {
      if (text.length + sentence.length > room) return text;
      text += sentence;
    }
    if (text.length >= LEAST) return text;
  }
  return text;
}
