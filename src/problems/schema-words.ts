import type { z } from 'astro/zod';

type Issue = z.core.$ZodIssue;

const TYPES: Record<string, string> = {
  string: '一段文字',
  number: '一个数',
  int: '一个整数',
  boolean: 'true 或 false',
  array: '几项，写成 [甲, 乙]',
  object: '几个字段',
  date: '一个日期，写成 2026-11-22',
};

/** What a value should be, as the end of a sentence that begins with the field. */
export function schemaWords(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `应当是${TYPES[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return sizeWords(issue.origin, `至少 ${issue.minimum}`, `不小于 ${issue.minimum}`);
    case 'too_big':
      return sizeWords(issue.origin, `最多 ${issue.maximum}`, `不大于 ${issue.maximum}`);
    case 'invalid_value':
      return `只能是 ${issue.values.join('、')} 之一`;
    case 'invalid_union':
      return '不是允许的任何一种写法';
    default:
      // A rule of ours says it in Chinese.
      return /\p{Script=Han}/u.test(issue.message) ? issue.message : '写法不对';
  }
}

function sizeWords(origin: string, count: string, bound: string): string {
  if (origin === 'string') return `应当${count} 个字`;
  return origin === 'array' ? `应当${count} 项` : `应当${bound}`;
}
