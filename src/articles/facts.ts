/** One source as an article cites it. */
export interface Citation {
  /** Printed number, from 1 in order of first citation. */
  number: number;
  /** Key in content/references.yaml. */
  id: string;
  /** Element ids of the places that cite it, for the links back. */
  anchors: string[];
}

/** Something in an article that readers can run, and the section it stands in. */
export interface Runnable {
  kind: 'example' | 'explorable';
  /** Name of the example's module, or the explorable's tag, which is also its id in the page. */
  name: string;
  /** What an example's author called it. */
  title?: string;
  section: Section;
}

/** A heading of an article; the article itself, with an empty id, before the first one. */
export interface Section {
  id: string;
  text: string;
}

/** How often a section mentions a term or cites a source. */
export interface Mention {
  /** Key of the term or the source. */
  id: string;
  section: Section;
  count: number;
}

/** What the Markdown plugins counted in an article; reaches pages as `remarkPluginFrontmatter.facts`. */
export interface ArticleFacts {
  /** Han characters of the text, code left out. */
  hanCharacters: number;
  /** Reading time in minutes. */
  minutes: number;
  formulas: number;
  diagrams: number;
  charts: number;
  tables: number;
  examples: number;
  explorables: number;
  /** Examples and explorables in their order. */
  runnables: Runnable[];
  citations: Citation[];
  /** Keys of the glossary terms the article refers to. */
  terms: string[];
  /** The words of headings that hold a formula, by their id: its marks cannot be printed as text. */
  spelledHeadings: Record<string, string>;
  /** Where terms are mentioned and sources cited, section by section. */
  mentions: { terms: Mention[]; sources: Mention[] };
}

export function emptyFacts(): ArticleFacts {
  return {
    hanCharacters: 0,
    minutes: 0,
    formulas: 0,
    diagrams: 0,
    charts: 0,
    tables: 0,
    examples: 0,
    explorables: 0,
    runnables: [],
    citations: [],
    terms: [],
    spelledHeadings: {},
    mentions: { terms: [], sources: [] },
  };
}
