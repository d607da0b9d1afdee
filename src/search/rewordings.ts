import { type Question, readQuery, withoutEdges } from './plan.ts';

/**
 * The same query in other words that leave nothing out: a question without its question words, a
 * name of code or a compound word in its other spellings (cross_entropy, crossEntropy and gpt4 as
 * cross-entropy and gpt-4). The likeliest first; none where there is nothing to change.
 */
export function rewordings({ typed, phrase }: Question): Question[] {
  const plain = withoutQuestionWords(phrase);
  const others = [...spellings(typed), ...(plain === '' ? [] : [plain])].map((one) =>
    readQuery(one),
  );
  return others.filter((one) => one.phrase !== phrase && one.keywords.every(saysSomething));
}

/** A letter or a digit is in every section. */
function saysSomething(keyword: string): boolean {
  return !/^[a-z0-9]$/.test(keyword);
}

function spellings(typed: string): string[] {
  const apart = typed.trim().replace(JOINT, JOINED);
  if (!apart.includes(JOINED)) return [];
  return ['-', ' '].map((joint) => apart.replaceAll(JOINED, joint));
}

/** Between the words of a name: cross_entropy, cross-entropy, crossEntropy, HTTPServer, gpt4. */
const JOINT =
  /(?<=[A-Za-z\d])[_-]+(?=[A-Za-z\d])|(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=\d)/g;
const JOINED = '\u0000';

/** 什么是梯度下降？ asks for 梯度下降. */
function withoutQuestionWords(query: string): string {
  const asked = withoutEdges(query);
  const rest = asked.replace(ASKS, '').replace(ASKED, '');
  return rest === asked || rest.length < 2 ? '' : rest;
}

const ASKS = /^(?:请问|什么是|什么叫|为什么|有哪些|怎么样?|怎样|如何|哪些)+/;
const ASKED =
  /(?:是什么|有哪些|有什么|怎么办|怎么做|怎么样|怎么算|是多少|为什么|如何|多少|吗|呢)+$/;
