import katex from 'katex';

const ACCENTS: Record<string, string> = {
  bar: '\u0304',
  overline: '\u0304',
  hat: '\u0302',
  widehat: '\u0302',
  tilde: '\u0303',
  widetilde: '\u0303',
  vec: '\u20d7',
  dot: '\u0307',
};
const ACCENT = new RegExp(`\\\\(${Object.keys(ACCENTS).join('|')})\\s*\\{([^{}])([^{}]*)\\}`, 'g');
const TEXT = 'text|textbf|textrm|mathrm|mathbf|mathcal|mathbb|mathit|boldsymbol|bm|operatorname';
const STRUCTURE = new RegExp(`^\\\\(?:${Object.keys(ACCENTS).join('|')}|[dt]?frac|sqrt|${TEXT})$`);
/** Braces that are printed, while the others are taken away. */
const PRINTED = { '{': '\ue000', '}': '\ue001' } as const;

/** A formula as one would type it into a mail: `\frac{a}{b}` is a/b, `\theta` is θ. */
export function plainFormula(tex: string): string {
  let text = tex
    .replace(/\\([{}])/g, (_, brace: '{' | '}') => PRINTED[brace])
    .replace(/\\(?:left|right|[bB]ig+[lr]?|q?quad|displaystyle|limits|!|,|;|:)(?![A-Za-z])\.?/g, '')
    .replace(/\\[A-Za-z]+/g, (command) => (STRUCTURE.test(command) ? command : character(command)))
    .replace(/\\([^A-Za-z\s])/g, '$1')
    .replace(/(\\[a-z]+)\s*([^\s{\\])(?=[^a-z{]|$)/gi, '$1{$2}');
  for (let before = ''; before !== text; ) {
    before = text;
    text = innermost(text);
  }
  return text
    .replace(/\\(?=[A-Za-z])|[{}$]/g, '')
    .replaceAll(PRINTED['{'], '{')
    .replaceAll(PRINTED['}'], '}')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}

/** Spells out what holds no further braces. */
function innermost(text: string): string {
  return text
    .replace(ACCENT, (_, name: string, first: string, rest: string) => first + ACCENTS[name] + rest)
    .replace(new RegExp(`\\\\(?:${TEXT})\\s*\\{([^{}]*)\\}`, 'g'), '$1')
    .replace(/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, (_, over: string, under: string) =>
      [over, under].map(grouped).join('/'),
    )
    .replace(/\\sqrt\s*\{([^{}]*)\}/g, (_, inside: string) => `√${grouped(inside)}`)
    .replace(/([_^])\{([^{}]*)\}/g, (_, mark: string, inside: string) => mark + grouped(inside));
}

/** In brackets where an operator would otherwise reach too far. */
const grouped = (part: string): string =>
  /[-+=×·/\s]/.test(part.trim().slice(1)) ? `(${part.trim()})` : part.trim();

/** The character that a command prints; its bare name where it prints none. */
function character(command: string): string {
  try {
    const mathml = katex.renderToString(command, { output: 'mathml', throwOnError: true });
    const printed = /<m[io][^>]*>([^<]+)<\/m[io]>/.exec(mathml)?.[1];
    if (printed && !/&/.test(printed)) return printed;
  } catch {
    // It takes something that is not here.
  }
  return command.slice(1);
}
