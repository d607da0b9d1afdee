interface Words {
  /** What is wrong, as the end of a sentence that begins with the formula. */
  what: string;
  cure: string;
}

const PAIRS = '检查花括号、\\left 与 \\right、\\begin 与 \\end 是否成对。';

/** KaTeX's English messages in an author's words; one that is not listed is quoted. */
const KNOWN: readonly [RegExp, (found: RegExpExecArray) => Words][] = [
  [
    /Unicode text character "(.+?)"/,
    ([, text]) => ({
      what: `里的“${text}”不能直接写在公式里`,
      cure: '公式里的汉字和全角符号要放进 \\text{…}。',
    }),
  ],
  [
    /unicodeTextInMathMode|unknownSymbol|No character metrics|Unrecognized Unicode/,
    () => ({ what: '里有公式里不能用的字符', cure: '公式里的汉字和全角符号要放进 \\text{…}。' }),
  ],
  [
    /Undefined control sequence: (\S+)/,
    ([, name]) => ({
      what: `里没有“${name}”这个命令`,
      cure: '检查命令的拼写，或换成 KaTeX 支持的命令。',
    }),
  ],
  [
    /Expected 'EOF', got '(.+?)'/,
    ([, got]) => ({
      what: `里多了“${got}”`,
      cure: got === '&' ? '& 只能写在 aligned、matrix 等环境里。' : PAIRS,
    }),
  ],
  [
    /Expected '(.+?)', got '(?:EOF|end of input)'/i,
    ([, want]) => ({ what: `到结尾还缺“${want}”`, cure: PAIRS }),
  ],
  [
    /Expected '(.+?)', got '(.+?)'/,
    ([, want, got]) => ({ what: `里的“${got}”处应当是“${want}”`, cure: PAIRS }),
  ],
  [/end of input|Unexpected end/i, () => ({ what: '没有写完', cure: PAIRS })],
  [
    /Double (superscript|subscript)/,
    ([, kind]) => ({
      what: `里连着写了两个${kind === 'subscript' ? '下标' : '上标'}`,
      cure: '用花括号分清层次，例如 x_{a_b} 或 {x^a}^b。',
    }),
  ],
  [
    /Expected group (?:after|as argument to) '(.+?)'/,
    ([, after]) => ({
      what: `里的“${after}”后面缺内容`,
      cure: '在它后面补上，多于一个字符时放进花括号。',
    }),
  ],
  [
    /No such environment: (\S+)/,
    ([, name]) => ({ what: `里没有“${name}”这个环境`, cure: '检查 \\begin 的拼写。' }),
  ],
  [
    /Mismatch: \\begin\{(.+?)\} matched by \\end\{(.+?)\}/,
    ([, open, end]) => ({
      what: `里 \\begin{${open}} 却以 \\end{${end}} 结尾`,
      cure: '两处写成一样。',
    }),
  ],
  [
    /\\tag works only in display/,
    () => ({ what: '里写了编号 \\tag，而行内公式没有编号', cure: '删去 \\tag{…}。' }),
  ],
  [
    /Multiple \\tag/,
    () => ({ what: '里有不止一个编号 \\tag', cure: '都删去：独立公式由页面编号。' }),
  ],
  [/commentAtEnd/, () => ({ what: '里的“%”把后面的都变成了注释', cure: '百分号写成 \\%。' })],
  [/Expected & or/, () => ({ what: '里的环境没有结尾', cure: PAIRS })],
  [
    /Can't use function '(.+?)'/,
    ([, name]) => ({ what: `里不能用“${name}”`, cure: '美元符号写成 \\$；汉字放进 \\text{…}。' }),
  ],
  [/Invalid (?:delimiter|size|color|url)/, () => ({ what: '里有一个不能用的参数', cure: PAIRS })],
];

/** What is wrong with a formula, in Chinese, and what to do about it. */
export function katexWords(reason: string): Words {
  for (const [pattern, words] of KNOWN) {
    const found = pattern.exec(reason);
    if (found) return words(found);
  }
  return { what: `写错了：${reason.split('\n')[0]}`, cure: '按 KaTeX 的提示改正这个公式。' };
}
