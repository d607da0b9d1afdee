/** Pagefind's browser interface as far as the search uses it (version 1.6). */
export interface PagefindIndex {
  /** Words in quotes must follow each other; without quotes each is the beginning of a word and
   * words that occur nowhere are dropped. */
  search(term: string): Promise<{ results: PagefindResult[] }>;
}

export interface PagefindResult {
  /** Of a record. */
  id: string;
  /** Where in the record what was asked for stands: see parts.ts. */
  words: number[];
}

/** What `import('…/pagefind.js')` gives. */
export interface PagefindModule {
  createInstance(options: {
    basePath?: string;
    /** The search takes milliseconds: a worker would only cost another download. */
    noWorker: boolean;
  }): PagefindIndex & { init(): Promise<unknown> };
}
