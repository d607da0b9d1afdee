import type { Code } from 'mdast';
import type { VFile } from 'vfile';
import type { DiagramError } from '../diagrams/errors.ts';
import { report } from '../problems/report.ts';

/** Reports why a diagram cannot be drawn, at the line of the article where the cause stands. */
export function reportDiagram(file: VFile, fence: Code, error: DiagramError): void {
  const indent = (fence.position?.start.column ?? 1) - 1;
  const { message, cure } = WORDS[error.reason](error, fence.value.split('\n')[error.line] ?? '');
  report(file, fence, {
    rule: '图',
    message,
    cure,
    // The source begins on the line below the fence's own.
    offset: { line: error.line + 1, column: error.column + indent },
  });
}

type Words = (error: DiagramError, text: string) => { message: string; cure: string };

const WORDS: Record<DiagramError['reason'], Words> = {
  syntax: ({ line, details }, text) => ({
    message: `图表语法错误：第 ${line + 1} 行“${text.trim()}”读不懂${expected(details)}。`,
    cure: '对照 mermaid 的语法改这一行；标签里有括号、引号、百分号等符号时，用英文双引号把标签括起来。',
  }),
  kind: ({ details: [kind = ''] }) => ({
    message: `“${kind}”这种图只能在浏览器里画，安全策略会拦下它的内嵌样式，读者看到的是黑块。`,
    cure: '改画成 flowchart 或 /guide/ 里列出的其他种类，构建时就能画好。',
  }),
  colour: ({ details: [colour = ''] }) => ({
    message: `图里写死了颜色“${colour}”，在另一套主题下会看不清。`,
    cure: '改用现成的类 :::risk、:::good、:::note；连线写 linkStyle 2 stroke:risk 或 stroke:good。',
  }),
  drawing: ({ message }) => ({
    message: `这幅图画不出来：${message.split('\n')[0]}。`,
    cure: '把图改简单些，找出哪一行引起的；确认引用的节点都存在。',
  }),
};

/** What an author would type for mermaid's names of tokens; others say nothing to anybody. */
const TYPED: Record<string, string> = {
  SQE: ']',
  PE: ')',
  DIAMOND_STOP: '}',
  PIPE: '|',
  STR: '"…"',
  QUOTE: '"',
  COLON: ':',
  NEWLINE: '换行',
  end: 'end',
  TXT: ': 文字',
  LINK: '-->',
  STRUCT_STOP: '}',
  BLOCK_STOP: '}',
};

function expected(details: readonly string[]): string {
  const typed = details.flatMap((name) => TYPED[name.replace(/^'|'$/g, '')] ?? []);
  const few = [...new Set(typed)].slice(0, 3);
  return few.length > 0 ? `，这里可能缺 ${few.join(' 或 ')}` : '';
}
