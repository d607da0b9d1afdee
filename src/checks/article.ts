import type { Root } from 'mdast';
import type { ProseBlock } from './prose.ts';

/** An article as its checks read it: before any plugin has changed its tree. */
export interface CheckedArticle {
  tree: Root;
  /** The file's text; front matter may be blanked, its lines are kept. */
  source: string;
  /** What a reader reads as running text, block by block. */
  prose: readonly ProseBlock[];
}

/** A mistake at an offset of the source. */
export interface Finding {
  /** Offset into the source. */
  at: number;
  rule: string;
  message: string;
  cure: string;
  /** A slip of manner rather than something broken: it stops the build in our own articles only. */
  manner?: boolean;
  /** A custom of this house: said of our own articles only, others may do as they like. */
  house?: boolean;
}

export type Check = (article: CheckedArticle) => Finding[];
