/** How often each declaration stands in the style attributes of the site. */
export type StyleCounts = Map<string, number>;
/** Declarations to the class that carries them. */
export type StyleClasses = ReadonlyMap<string, string>;

const SCRIPT = /(<(?:script|style|template)\b[\s\S]*?<\/(?:script|style|template)>)/i;
const OPENING =
  /<([a-zA-Z][\w:-]*)((?:\s+[^\s"'<>/=]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)(\s*\/?)>/g;
const STYLE = /\sstyle="([^"]*)"/;

/** Adds a page's style attributes to the counts. */
export function countStyles(html: string, counts: StyleCounts): void {
  eachTag(html, (whole, _name, attributes) => {
    const declarations = declarationsOf(attributes);
    if (declarations) counts.set(declarations, (counts.get(declarations) ?? 0) + 1);
    return whole;
  });
}

/** A class for each declaration; the most frequent get the shortest names, always the same ones. */
export function nameStyles(counts: StyleCounts): StyleClasses {
  const ranked = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return new Map(ranked.map(([declarations], rank) => [declarations, `_${rank.toString(36)}`]));
}

/**
 * Moves every `style="…"` of a page into its class, because the policy forbids inline styles. The
 * contents of scripts are left alone.
 */
export function moveStyles(html: string, classes: StyleClasses): string {
  return eachTag(html, (whole, name, attributes, end) => {
    if (!STYLE.test(attributes)) return whole;
    const rest = attributes.replace(STYLE, '');
    const className = classes.get(declarationsOf(attributes));
    if (!className) return `<${name}${rest}${end}>`;
    const withClass = /\sclass="/.test(rest)
      ? rest.replace(/(\sclass=")/, `$1${className} `)
      : `${rest} class="${className}"`;
    return `<${name}${withClass}${end}>`;
  });
}

/** The classes as a style sheet, outside every layer: like the attributes, they beat other rules. */
export function styleSheet(classes: StyleClasses): string {
  return [...classes].map(([declarations, name]) => `.${name}{${declarations}}`).join('');
}

type Replace = (whole: string, name: string, attributes: string, end: string) => string;

/** Every opening tag outside scripts. */
function eachTag(html: string, replace: Replace): string {
  return html
    .split(SCRIPT)
    .map((part, i) => (i % 2 === 0 ? part.replace(OPENING, replace) : part))
    .join('');
}

function declarationsOf(attributes: string): string {
  const style = STYLE.exec(attributes)?.[1] ?? '';
  return decode(style).replace(/;\s*$/, '').trim();
}

function decode(value: string): string {
  return value
    .replace(/&quot;|&#34;|&#x22;/g, '"')
    .replace(/&#39;|&#x27;/g, "'")
    .replace(/&amp;|&#38;|&#x26;/g, '&');
}
