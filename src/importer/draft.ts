import type { Root } from 'mdast';
import {
  type Change,
  type Edit,
  inOrder,
  type Matter,
  type RuledEdit,
  wordsOfMatter,
} from './edit.ts';
import { LineOrigins } from './line-origins.ts';
import { type Grammar, parse } from './parse.ts';
import { countWords, together, type Words, wholeWords, without } from './words.ts';

export interface Transform {
  /** Short Chinese name for the report. */
  rule: string;
  /** What to replace; nothing where the draft is already as it should be. */
  edits(draft: Draft): Edit[] | Promise<Edit[]>;
}

/**
 * An article on its way from raw text to MDX. The text changes only through `apply`, which keeps
 * count of every word and of the line of the input that each line came from.
 */
export class Draft {
  text: string;
  readonly matter: Matter = { keywords: [], authors: [] };
  readonly changes: Change[] = [];
  readonly grammar: Grammar;
  /** Folder of the input file, where its images are. */
  readonly folder: string;
  readonly #origins: LineOrigins;
  #parsed: { text: string; tree: Root } | undefined;

  constructor(text: string, { grammar = 'markdown', folder = '.', firstLine = 1 }: Source = {}) {
    this.text = text;
    this.grammar = grammar;
    this.folder = folder;
    this.#origins = new LineOrigins(text, firstLine);
  }

  /** The text as Markdown, with places. */
  get tree(): Root {
    if (this.#parsed?.text !== this.text)
      this.#parsed = { text: this.text, tree: parse(this.text, this.grammar) };
    return this.#parsed.tree;
  }

  /** Line of the input that an offset of the text came from. */
  lineAt(offset: number): number {
    return this.#origins.at(this.text, offset);
  }

  /** Makes the replacements, last first; of two that overlap the second waits for the next round. */
  apply(edits: readonly RuledEdit[]): void {
    const changes: Change[] = [];
    // First what leaves the text, in its order: of two titles only the first is taken.
    const settled = inOrder(edits).map((edit) => ({
      ...edit,
      moved: this.#take(edit.moved ?? {}),
    }));
    for (const edit of settled.reverse()) {
      const line = this.lineAt(edit.start);
      const before = this.text.slice(edit.start, edit.end);
      // A closing line break belongs to the line before it.
      const lastLine = Math.max(line, this.lineAt(edit.start + before.trimEnd().length));
      const words = this.#replace(edit);
      const { rule, say, decide } = edit;
      changes.push({ rule, line, lastLine, say, decide, before, ...words });
    }
    this.changes.push(...changes.reverse());
  }

  #replace({ start, end, text, moved }: Edit & { moved: Partial<Matter> }): {
    dropped: Words;
    added: Words;
  } {
    const old = this.text;
    const next = old.slice(0, start) + text + old.slice(end);
    const [from, to] = wholeWords(old, start, end);
    const [newFrom, newTo] = wholeWords(next, start, start + text.length);
    const left = Math.min(from, newFrom);
    const right = Math.max(to, newTo + old.length - next.length);
    const before = countWords(old.slice(left, right));
    const kept = countWords(next.slice(left, right + next.length - old.length));
    const after = together(kept, countWords(wordsOfMatter(moved)));
    this.#origins.replace(old, start, end, text);
    this.text = next;
    return { dropped: without(before, after), added: without(after, before) };
  }

  /** Adds to the front matter what it does not have yet, and returns that. */
  #take({ keywords = [], authors = [], ...single }: Partial<Matter>): Partial<Matter> {
    const taken: Partial<Matter> = { keywords, authors };
    for (const name of ['title', 'abstract', 'published'] as const) {
      const value = single[name];
      if (value === undefined || this.matter[name] !== undefined) continue;
      this.matter[name] = taken[name] = value;
    }
    this.matter.keywords.push(...keywords);
    this.matter.authors.push(...authors);
    return taken;
  }
}

interface Source {
  grammar?: Grammar;
  folder?: string;
  /** Line of the input that the text begins on. */
  firstLine?: number;
}
