import { positive, whole } from './input.ts';

/** Answers of a classifier that says yes or no, by what was true. */
export interface Confusion {
  /** Said yes, was yes (TP). */
  hits: number;
  /** Said yes, was no (FP). */
  falseAlarms: number;
  /** Said no, was yes (FN). */
  misses: number;
  /** Said no, was no (TN). */
  passed: number;
}

// #region scores
/** Precision TP/(TP+FP), recall TP/(TP+FN), F1 = 2PR/(P+R), accuracy. */
export function scores(of: Confusion) {
  const { hits, falseAlarms, misses, passed } = counted(of);
  const precision = hits / positive('判为“是”的数目', hits + falseAlarms);
  const recall = hits / positive('真为“是”的数目', hits + misses);
  if (hits === 0)
    throw new RangeError('一个也没判对，F1的分母为0，没有意义。');
  const f1 = (2 * precision * recall) / (precision + recall);
  const all = hits + falseAlarms + misses + passed;
  return { precision, recall, f1, accuracy: (hits + passed) / all };
}

/** Share that is right without looking: always no. */
export function alwaysNo(of: Confusion): number {
  const { hits, falseAlarms, misses, passed } = counted(of);
  const no = falseAlarms + passed;
  return no / positive('样本数', no + hits + misses);
}
// #endregion

function counted(of: Confusion): Confusion {
  whole('判对的“是”', of.hits, 0);
  whole('误报', of.falseAlarms, 0);
  whole('漏报', of.misses, 0);
  whole('判对的“否”', of.passed, 0);
  return of;
}

/** Assumed: a thousand questions, half of which the machine can answer. */
const asked: Confusion = {
  hits: 420,
  falseAlarms: 60,
  misses: 80,
  passed: 440,
};

export function example(): Record<string, number> {
  const result = scores(asked);
  return {
    ...result,
    'machine.wrong': 1 - result.precision,
    'always.no.accuracy': alwaysNo(asked),
  };
}
