/** A page's text as the build reads it. */
export interface StoredPage extends PageName {
  /** The first is the opening, under the title. */
  sections: StoredSection[];
}

export interface PageName {
  /** Below the base path, e.g. `articles/platform/`. */
  path: string;
  title: string;
  /** The one character on the article's seal, or nothing. */
  seal: string;
}

export interface StoredSection {
  /** Id of the heading; empty for an opening whose title has none. */
  id: string;
  heading: string;
  /** 1 for the title, 2 for a chapter. */
  level: number;
  /** Paragraphs, cells, captions, labels; marked as marked-text.ts says. */
  blocks: string[];
  /** An entry of the glossary: every name of its term. */
  names?: string[];
  /** A source: those of its authors whose given names are printed as initials. */
  authors?: string[];
}

/**
 * Some sections of a page that follow each other: one record of Pagefind's index or part of one,
 * and a file beside it. Pagefind says which packs may hold a query; what is shown comes from the file.
 */
export interface Pack extends StoredPage {
  /** Headings that the first section stands below, from the chapter down. */
  above: Pick<StoredSection, 'heading' | 'level'>[];
}

/** What the browser reads first. */
export interface Outline {
  /** The site's Chinese characters, the most frequent first. */
  characters: string;
  /** How Chinese text is written in the index: see tokens.ts. */
  grain: 'character' | 'pair';
  /** What the files of words are named for, beginnings of pinyin and Latin words; see word-table.ts. */
  words: string[];
  /** All headings in the order of the book; null where there are too many to fetch them all. */
  pages: OutlinePage[] | null;
}

export interface OutlinePage extends PageName {
  packs: [record: string, ...sections: [id: string, heading: string][]][];
}
