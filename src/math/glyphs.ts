/** Which characters each KaTeX font has to draw: file name without ending, to its characters. */
export type Glyphs = Map<string, Set<string>>;

/** The font that a class of katex.css chooses for all that stands inside; later rows win. */
const FONT_OF_CLASS: readonly [className: string, font: string][] = [
  ['mathnormal', 'Math-Italic'],
  ['mathit', 'Main-Italic'],
  ['textit', 'Main-Italic'],
  ['mathrm', 'Main-Regular'],
  ['mainrm', 'Main-Regular'],
  ['textrm', 'Main-Regular'],
  ['mathbf', 'Main-Bold'],
  ['textbf', 'Main-Bold'],
  ['boldsymbol', 'Math-BoldItalic'],
  ['amsrm', 'AMS-Regular'],
  ['mathbb', 'AMS-Regular'],
  ['textbb', 'AMS-Regular'],
  ['mathcal', 'Caligraphic-Regular'],
  ['mathfrak', 'Fraktur-Regular'],
  ['textfrak', 'Fraktur-Regular'],
  ['mathtt', 'Typewriter-Regular'],
  ['texttt', 'Typewriter-Regular'],
  ['mathscr', 'Script-Regular'],
  ['textscr', 'Script-Regular'],
  ['mathsf', 'SansSerif-Regular'],
  ['textsf', 'SansSerif-Regular'],
  ['mathboldsf', 'SansSerif-Bold'],
  ['textboldsf', 'SansSerif-Bold'],
  ['mathitsf', 'SansSerif-Italic'],
  ['mathsfit', 'SansSerif-Italic'],
  ['textitsf', 'SansSerif-Italic'],
  ['small-op', 'Size1-Regular'],
  ['large-op', 'Size2-Regular'],
  ['delim-size1', 'Size1-Regular'],
  ['delim-size4', 'Size4-Regular'],
];
const PART = /<(\/?)([a-z][\w-]*)([^>]*?)(\/?)>|([^<]+)/g;
const VOID = new Set(['br', 'img', 'input', 'hr', 'path', 'line']);

/** Adds the characters that a page's formulas draw, by font. Reads KaTeX's own output only. */
export function collectGlyphs(html: string, glyphs: Glyphs): void {
  for (let at = html.indexOf('<span class="katex-html"'); at >= 0; ) {
    at = html.indexOf('<span class="katex-html"', collectFormula(html, at, glyphs));
  }
}

/** Walks one formula and returns where it ends. */
function collectFormula(html: string, start: number, glyphs: Glyphs): number {
  const fonts = ['Main-Regular'];
  PART.lastIndex = start;
  for (let part = PART.exec(html); part; part = PART.exec(html)) {
    const [, closing, tag = '', attributes = '', selfClosing, text] = part;
    const font = fonts.at(-1) ?? 'Main-Regular';
    if (text !== undefined) add(glyphs, font, text);
    else if (closing) fonts.pop();
    else if (!selfClosing && !VOID.has(tag)) fonts.push(fontOf(attributes, font));
    if (fonts.length === 1) return PART.lastIndex;
  }
  return html.length;
}

function fontOf(attributes: string, inherited: string): string {
  const classes = new Set(/class="([^"]*)"/.exec(attributes)?.[1]?.split(' '));
  const size = classes.has('delimsizing') && [...classes].find((name) => /^size[1-4]$/.test(name));
  if (size) return `Size${size.at(-1)}-Regular`;
  return FONT_OF_CLASS.findLast(([name]) => classes.has(name))?.[1] ?? inherited;
}

function add(glyphs: Glyphs, font: string, text: string): void {
  const known = glyphs.get(font) ?? new Set();
  glyphs.set(font, known);
  for (const character of decode(text)) known.add(character);
}

function decode(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    )
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
