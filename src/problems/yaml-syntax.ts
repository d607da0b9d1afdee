import type { Document, YAMLParseError } from 'yaml';
import type { Problem } from './problem.ts';

/** What the YAML parser itself could not read, at its place; `line` is what stands above the text. */
export function yamlSyntaxProblems(
  file: string,
  document: Document.Parsed,
  { line }: { line: number },
): Problem[] {
  return document.errors.map((error) => ({
    file,
    line: (error.linePos?.[0].line ?? 1) + line,
    column: error.linePos?.[0].col ?? 1,
    rule: '数据',
    ...wordsFor(error),
  }));
}

type Words = Pick<Problem, 'message' | 'cure'>;

const QUOTED = '整个值用引号括起来，例如 title: "甲：乙"。';

/** The parser's codes in an author's words; one that is not listed is quoted. */
const KNOWN: Partial<Record<YAMLParseError['code'], Words>> = {
  MISSING_CHAR: {
    message: 'YAML 读不懂：引号或括号没有成对，或冒号后面缺空格。',
    cure: '补上另一半引号或括号；冒号写成英文的，后面空一格。',
  },
  BAD_INDENT: {
    message: 'YAML 读不懂：这一行的缩进不对。',
    cure: '同一级的行对齐，只用空格缩进。',
  },
  TAB_AS_INDENT: { message: 'YAML 读不懂：缩进用了制表符。', cure: '换成空格。' },
  DUPLICATE_KEY: { message: '这个字段写了两次。', cure: '删掉其中一个。' },
  BLOCK_AS_IMPLICIT_KEY: { message: 'YAML 读不懂：值里还有一个冒号。', cure: QUOTED },
  BAD_SCALAR_START: { message: 'YAML 读不懂：值不能以这个符号开头。', cure: QUOTED },
  BAD_DQ_ESCAPE: {
    message: 'YAML 读不懂：双引号里的反斜杠有特别的意思。',
    cure: '把外面的双引号换成单引号。',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'YAML 读不懂：这一行没有写成“字段: 值”。',
    cure: '冒号写成英文的，后面空一格；一个值写在一行里。',
  },
};

function wordsFor({ code, message }: YAMLParseError): Words {
  return (
    KNOWN[code] ?? {
      message: `YAML 读不懂：${message.split('\n')[0]?.replace(/ at line.*$/, '')}。`,
      cure: '检查缩进、冒号后的空格和引号；含冒号的文字要加引号。',
    }
  );
}
