import { softmax } from './attention.ts';
import { finite, fraction, positive, sameLength } from './input.ts';
import { softmaxLoss } from './softmax-loss.ts';

/** A sample as two models score it; `right` counts classes from 0. */
export interface Lesson {
  teacher: number[];
  student: number[];
  right: number;
  /** The temperature T; 1 leaves the shares as they are. */
  temperature: number;
  /** Weight α of the hard label, 0–1. */
  hardWeight: number;
}

// #region loss
/** Shares at a temperature: softmax(z / T). The hotter, the more even. */
export function softened(scores: number[], temperature: number): number[] {
  const t = positive('温度', temperature);
  return softmax(scores.map((score) => finite('分数', score) / t));
}

/** KL(p‖q) = Σ p ln(p / q): what q misses of p, in nats. */
export function divergence(p: number[], q: number[]): number {
  sameLength('两个分布', p, q);
  return p.reduce((sum, share, k) => {
    if (share === 0) return sum;
    return sum + share * Math.log(share / positive('学生概率', q[k] ?? 0));
  }, 0);
}

/** α·CE + (1 − α)·T²·KL (Hinton, Vinyals & Dean 2015); in nats. */
export function distillationLoss(lesson: Lesson) {
  const { teacher, student, right, temperature } = lesson;
  sameLength('教师与学生的分数', teacher, student);
  const alpha = fraction('硬标签权重α', lesson.hardWeight);
  const [p, q] = [teacher, student].map((z) => softened(z, temperature));
  const soft = temperature ** 2 * divergence(p ?? [], q ?? []);
  const hard = softmaxLoss(student, right);
  return { soft, hard, total: alpha * hard + (1 - alpha) * soft };
}
// #endregion

const lesson: Lesson = {
  teacher: [4, 1, -1],
  student: [2.5, 1.2, -0.5],
  right: 0,
  temperature: 2,
  hardWeight: 0.5,
};

export function example(): Record<string, number> {
  const { teacher, student, temperature } = lesson;
  return {
    ...distillationLoss(lesson),
    ...numbered('teacher', softened(teacher, temperature)),
    ...numbered('student', softened(student, temperature)),
    // as sharp as they come, for comparison
    ...numbered('teacher.sharp', softened(teacher, 1)),
  };
}

const numbered = (name: string, values: number[]): Record<string, number> =>
  Object.fromEntries(values.map((v, i) => [`${name}.${i + 1}`, v]));
