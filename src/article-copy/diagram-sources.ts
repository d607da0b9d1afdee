const FENCE = /^([ \t]*)(`{3,})mermaid([^\n]*)\n([\s\S]*?)^[ \t]*\2/gm;
const ID = /\bid="([^"]*)"/;

/** The Mermaid source of an article's diagrams, by id; the page holds the drawings alone. */
export function diagramSources(text: string): Map<string, string> {
  const sources = new Map<string, string>();
  for (const [, indent = '', , meta = '', source = ''] of text.matchAll(FENCE)) {
    const plain = source.replaceAll(`\n${indent}`, '\n').slice(indent.length).trimEnd();
    sources.set(ID.exec(meta)?.[1] ?? '', plain);
  }
  return sources;
}
