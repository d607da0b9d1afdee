/** Names under which the site prints a block without colours. */
export const PLAIN: ReadonlySet<string> = new Set(['text', 'plaintext', 'txt', 'plain', 'ansi']);

const MERMAID =
  /^\s*(?:---[\s\S]*?---\s*)?(?:%%.*\n\s*)*(?:graph|flowchart)\s+(?:TB|TD|BT|LR|RL)\b|^\s*(?:sequenceDiagram|classDiagram|stateDiagram(?:-v2)?|erDiagram|gantt|pie|journey|mindmap|timeline|quadrantChart|xychart-beta)\b/;
const COMMAND =
  /^\s*(?:[$%#>]\s+)?(?:sudo\s+)?(?:pip3?|conda|npm|npx|yarn|pnpm|git|cd|mkdir|ls|curl|wget|docker|kubectl|apt(?:-get)?|brew|export|source|chmod|cp|mv|rm|cat|echo|python3?|node|bash|sh|make|uvicorn|nvidia-smi|tar|unzip|ssh)(?:\s+(?![=(])|$)/;

/** Most telling first: a line of another language must not match an earlier one. */
const SIGNS: readonly [language: string, sign: RegExp][] = [
  ['json', /^\s*[{[]\s*(?:"[^"]*"\s*:|\{|\[|"|\d)[\s\S]*[}\]]\s*$/],
  ['html', /^\s*<(?:!doctype|html|div|head|body|script|p|ul|table)\b/i],
  ['cpp', /^\s*#include\s*[<"]/m],
  [
    'java',
    /^\s*(?:public|private)\s+(?:static\s+)?(?:final\s+)?(?:class|void|int|String)\b|System\.out\.print/m,
  ],
  ['go', /^\s*package\s+\w+\s*$|^\s*func\s+(?:\(\w+ \*?\w+\)\s*)?\w+\(/m],
  [
    'python',
    /^\s*(?:def \w+\(.*\).*:|class \w+.*:|from \w[\w.]* import |import \w[\w.]*(?: as \w+)?\s*$|for \w+(?:, ?\w+)* in .*:|if __name__)|^\s*print\(/m,
  ],
  [
    'ts',
    /^\s*(?:(?:export\s+)?(?:interface|type)\s+\w+|(?:const|let)\s+\w+\s*:\s*\w|(?:export\s+)?function\s+\w+\([^)]*:\s*\w)/m,
  ],
  ['js', /^\s*(?:const|let|var)\s+[\w{[]|=>|\bfunction\b.*\{|console\.log\(/m],
  ['sql', /^\s*(?:select\s[\s\S]*\bfrom\b|insert\s+into|create\s+table|update\s+\w+\s+set)\b/i],
  ['css', /^\s*[.#]?[\w-]+\s*\{[^{}]*:[^{}]*;[^{}]*\}/m],
  ['yaml', /^(?:[\w-]+:(?:\s.*)?\n)(?:\s*(?:- |[\w-]+:).*\n?)+$/],
  ['python', /^\s*\w+(?:\.\w+)*\s*=\s*[\w.[(]+.*$/m],
];

/** Whether a block is the source of a diagram. */
export function isMermaid(code: string): boolean {
  return MERMAID.test(code);
}

/** Whether every line of a block is a command for a shell. */
export function isShell(code: string): boolean {
  const lines = code.split('\n').filter((line) => line.trim() !== '' && !/^\s*#(?!!)/.test(line));
  return lines.length > 0 && lines.every((line) => COMMAND.test(line));
}

/** The most likely language of a block of code; `text` where nothing speaks for any. */
export function guessLanguage(code: string): string {
  if (isMermaid(code)) return 'mermaid';
  if (isShell(code)) return 'bash';
  return SIGNS.find(([, sign]) => sign.test(code))?.[0] ?? 'text';
}
