import { type Document, LineCounter, parseDocument } from 'yaml';

export interface FrontMatter {
  document: Document.Parsed;
  lines: LineCounter;
  /** Lines above the YAML in the file: the opening `---`. */
  line: number;
}

const FENCED = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** The front matter of an article with its places; undefined where the file does not begin with one. */
export function frontMatterOf(text: string): FrontMatter | undefined {
  const yaml = FENCED.exec(text)?.[1];
  if (yaml === undefined) return undefined;
  const lines = new LineCounter();
  return { document: parseDocument(yaml, { lineCounter: lines }), lines, line: 1 };
}

/** The line where a front matter that was opened should have been closed: its last line that is YAML. */
export function unclosedFrontMatter(text: string): number | undefined {
  const lines = text.split(/\r?\n/);
  if (!/^---\s*$/.test(lines[0] ?? '')) return undefined;
  const end = lines.findIndex((line, i) => i > 0 && !/^(?:\s*#|\s+\S|[\w-]+:|- |$)/.test(line));
  return end < 0 ? undefined : end + 1;
}
