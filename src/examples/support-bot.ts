import { fraction } from './input.ts';

/** A question that has been answered before. */
export interface Faq {
  question: string;
  answer: string;
}

export type Reply =
  | { kind: 'answer'; faq: Faq; score: number }
  | { kind: 'escalate'; score: number };

type Vector = Map<string, number>;

/** Below this likeness a person answers; assumed, for a test to set. */
const THRESHOLD = 0.25;

// #region retrieve
/** Neighbouring pairs of characters: no word list needed for Chinese. */
function pairs(text: string): string[] {
  const letters = [...text.normalize('NFKC').toLowerCase()].filter((c) =>
    /[\p{L}\p{N}]/u.test(c),
  );
  return letters.slice(1).map((letter, i) => `${letters[i]}${letter}`);
}

/** TF-IDF: a pair counts the more, the fewer of the texts have it. */
export function vectorizer(texts: readonly string[]) {
  const known = texts.map((text) => new Set(pairs(text)));
  const weight = (pair: string): number => {
    const having = known.filter((set) => set.has(pair)).length;
    return Math.log((1 + texts.length) / (1 + having)) + 1;
  };
  return (text: string): Vector => {
    const vector: Vector = new Map();
    for (const pair of pairs(text))
      vector.set(pair, (vector.get(pair) ?? 0) + weight(pair));
    return vector;
  };
}

/** Cosine of two vectors, 0–1; 0 where one of them is empty. */
export function likeness(a: Vector, b: Vector): number {
  const both = [...a].reduce(
    (sum, [pair, w]) => sum + w * (b.get(pair) ?? 0),
    0,
  );
  const norms = length(a) * length(b);
  return norms > 0 ? both / norms : 0;
}

const length = (vector: Vector): number => Math.hypot(...vector.values());
// #endregion

// #region answer
/** Answers with the likest question, or hands over to a person. */
export function supportBot(faqs: readonly Faq[], threshold: number) {
  const least = fraction('阈值', threshold);
  const vectorOf = vectorizer(faqs.map(({ question }) => question));
  const known = faqs.map((faq) => ({
    faq,
    vector: vectorOf(faq.question),
  }));
  return (question: string): Reply => {
    const asked = vectorOf(question);
    let best: Reply = { kind: 'escalate', score: 0 };
    for (const { faq, vector } of known) {
      const score = likeness(asked, vector);
      if (score > best.score)
        best =
          score >= least
            ? { kind: 'answer', faq, score }
            : { kind: 'escalate', score };
    }
    return best;
  };
}
// #endregion

export const faqs: readonly Faq[] = [
  { question: '怎么申请退款', answer: '订单页点“申请退款”，三日内到账。' },
  { question: '什么时候发货', answer: '付款后两日内发货。' },
  { question: '如何修改收货地址', answer: '发货前可在订单页修改地址。' },
  { question: '发票怎么开', answer: '订单页点“开发票”，填抬头与税号。' },
  {
    question: '忘记登录密码怎么办',
    answer: '登录页点“忘记密码”，按短信重设。',
  },
  { question: '会员怎么取消续费', answer: '会员页关掉“自动续费”。' },
];

/** The same questions in other words, in the same order. */
const asked = [
  '我想申请退款',
  '请问几时发货',
  '收货地址填错了想修改',
  '能不能开发票',
  '登录密码忘记了',
  '不想续费了怎么取消会员',
];
/** Not in the list: a person has to answer. */
const strangers = ['亲人去世，机票怎么退', '你们老板是谁'];

export function example(): Record<string, number> {
  return {
    threshold: THRESHOLD,
    ...tried('', THRESHOLD),
    // lower: all are found, and a stranger is told about invoices
    ...tried('loose.', 0.15),
  };
}

/** Hits, known questions handed over, strangers handed over, likeness. */
function tried(name: string, threshold: number): Record<string, number> {
  const bot = supportBot(faqs, threshold);
  const replies = asked.map(bot);
  const handed = strangers.map(bot);
  const right = replies.filter(
    (reply, i) => reply.kind === 'answer' && reply.faq === faqs[i],
  );
  return {
    [`${name}hits`]: right.length,
    [`${name}cautious`]: escalated(replies),
    [`${name}escalated`]: escalated(handed),
    [`${name}least.score`]: Math.min(...replies.map((r) => r.score)),
    [`${name}stranger.score`]: Math.max(...handed.map((r) => r.score)),
  };
}

const escalated = (replies: Reply[]): number =>
  replies.filter(({ kind }) => kind === 'escalate').length;
