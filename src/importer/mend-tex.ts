import { prints } from './tex.ts';

/**
 * A formula with what KaTeX stops at mended, where the author cannot mean otherwise: the first form
 * that prints, or else the most that could be done.
 */
export function mended(tex: string, displayMode = true): string {
  const plain = mendedMarks(displayMode ? oneLabel(tex) : tex.replace(LABEL, ''));
  const single = withoutTags(plain);
  const escaped = plain.replace(/(?<!\\)&/g, '\\&');
  const candidates = [
    plain,
    single,
    ...(displayMode ? [inLines(plain), inLines(single)] : [escaped]),
  ];
  return candidates.find((candidate) => prints(candidate, displayMode)) ?? plain;
}

function mendedMarks(tex: string): string {
  const known = COMMANDS.reduce((text, [pattern, put]) => text.replace(pattern, put), tex);
  return known
    .replace(ENVIRONMENT, (_, which: string, name: string) => environment(which, name))
    .split(/(\\(?:text|textbf|textrm|textit|label|mathrm|operatorname)\{[^{}]*\})/)
    .map((part, i) => (i % 2 === 1 ? inText(part) : inMath(part)))
    .join('');
}

const LABEL = /\\label\{(?:eq|eqn|formula)?[:_-]?([A-Za-z0-9][\w:-]*)\}/g;

/** The site gives a display formula one id; further labels of its lines lead nowhere. */
function oneLabel(tex: string): string {
  let labelled = false;
  return tex.replace(LABEL, (_, name: string) => {
    if (labelled) return '';
    labelled = true;
    return `\\label{${labelName(name)}}`;
  });
}

/** The name of a label as the site writes it. */
export function labelName(name: string): string {
  return name
    .replace(/^(?:eq|eqn|formula)[:_-]/, '')
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/-+$/, '');
}

/** Commands of other systems and packages, with what says the same here. */
const COMMANDS: readonly [pattern: RegExp, put: string][] = [
  [
    /\\(?:nonumber|notag|hfill|displaystyle(?=\s*\\begin\{(?:align|gather|equation)))(?![A-Za-z])/g,
    '',
  ],
  [/\\(?:require|vspace\*?)\{[^{}]*\}/g, ''],
  [/\\mbox(?=\s*\{)/g, '\\text'],
  [/\\(?:mathbbm|mathds)\s*\{(\d)\}/g, '\\mathbf{$1}'],
  [/\\(?:mathbbm|mathds)(?=\s*\{)/g, '\\mathbb'],
  [/\\norm\s*\{([^{}]*)\}/g, '\\left\\Vert $1\\right\\Vert '],
  [/\\abs\s*\{([^{}]*)\}/g, '\\left\\vert $1\\right\\vert '],
  [/\\qty\s*\(([^()]*)\)/g, '\\left($1\\right)'],
  [/\\E(?=\s*[[({_])/g, '\\mathbb{E}'],
  [
    /\\(softmax|sigmoid|ReLU|GELU|Attention|MultiHead|Concat|LayerNorm|FFN|MLP|Tr|tr|diag|rank|sign|sgn|KL|Var|Cov|MSE|RMSE|BCE|CE)(?![A-Za-z])/g,
    '\\operatorname{$1}',
  ],
  // A formula here holds no links; what the link shows stays.
  [/\\href\s*\{[^{}]*\}\s*\{([^{}]*)\}/g, '{$1}'],
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
  [/&amp;/g, '&'],
];

/** Environments that number their lines, which the site does itself, and those it does not know. */
const ENVIRONMENT =
  /\\(begin|end)\{(align|flalign|eqnarray|equation|gather|multline|subequations|tabular)\*?\}/g;
const INNER: Record<string, string> = {
  align: 'aligned',
  flalign: 'aligned',
  eqnarray: 'aligned',
  gather: 'gathered',
  multline: 'gathered',
  tabular: 'array',
};
const environment = (which: string, name: string): string =>
  INNER[name] ? `\\${which}{${INNER[name]}}` : '';

const withoutTags = (tex: string): string => tex.replace(/\\tag\*?\{[^{}]*\}/g, '');

/** Lines that nothing holds together: `a &= b \\\\ &= c`. */
export function inLines(tex: string): string {
  if (!/\\\\|&/.test(tex)) return tex;
  const name = /(?<!\\)&/.test(tex) ? 'aligned' : 'gathered';
  return `\\begin{${name}}\n${tex.trim()}\n\\end{${name}}`;
}

/** Roman letters of Chinese are text, which KaTeX says only of `\text`; marks in a text are escaped. */
function inText(part: string): string {
  if (/^\\(?:label|mathrm|operatorname)/.test(part) && !/\p{Script=Han}/u.test(part)) return part;
  return part
    .replace(/^\\(?:mathrm|operatorname)\{/, '\\text{')
    .replace(/(?<!\\)[_%#&]/g, '\\$&')
    .replace(/[①-⑳]/g, numeral);
}

const numeral = (mark: string): string => `(${(mark.codePointAt(0) ?? 0) - 0x245f})`;

/** Characters that KaTeX has no command for, with what prints the same. */
const CHARACTERS: Record<string, string> = {
  '＝': '=',
  '＋': '+',
  '－': '-',
  '（': '(',
  '）': ')',
  '［': '[',
  '］': ']',
  '，': ',',
  '；': ';',
  '：': ':',
  '｛': '\\{',
  '｝': '\\}',
  '％': '\\%',
  '＜': '<',
  '＞': '>',
  '／': '/',
  '｜': '|',
  '＊': '*',
  '～': '\\sim ',
  '′': "'",
  '″': "''",
  '‖': '\\Vert ',
  '∥': '\\Vert ',
  '•': '\\bullet ',
  '–': '-',
  '—': '-',
  '‑': '-',
  '℃': '^\\circ\\text{C}',
  '½': '\\tfrac{1}{2}',
  '¼': '\\tfrac{1}{4}',
  '¾': '\\tfrac{3}{4}',
  '⅓': '\\tfrac{1}{3}',
  '⅔': '\\tfrac{2}{3}',
  '￥': '\\text{¥}',
};
const ODD = new RegExp(`[${Object.keys(CHARACTERS).join('')}]`, 'g');

function inMath(part: string): string {
  return part
    .replace(
      /√\s*(?:\{([^{}]*)\}|\(([^()]*)\)|([A-Za-z0-9]))/g,
      (_, a, b, c) => `\\sqrt{${a ?? b ?? c}}`,
    )
    .replace(ODD, (mark) => CHARACTERS[mark] ?? mark)
    .replace(/(?<!\\)[%#]/g, '\\$&')
    .replace(/[\p{Script=Han}、。“”‘’《》！？]+/gu, '\\text{$&}');
}
