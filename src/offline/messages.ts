/** What a page asks of the service worker. */
export type Request =
  /** The page was loaded before the worker was there: keep it and what it is made of. */
  | { type: 'visited'; urls: string[] }
  /** Unasked, once somebody reads on. */
  | { type: 'keep-search' }
  | { type: 'keep-all' }
  | { type: 'forget' }
  | { type: 'kept?' };

/** A page that is kept. */
export interface KeptPage {
  url: string;
  title: string;
}

/** What the service worker answers through the port that came with the question. */
export type Answer =
  | { type: 'kept'; pages: KeptPage[]; bytes: number; everything: boolean }
  | { type: 'progress'; done: number; files: number }
  /** `full`: the device has no room left. */
  | { type: 'failed'; done: number; files: number; full: boolean };

/** `offline.json`: what the site is made of, and with it what “离线保存全书” fetches. */
export interface SiteFiles {
  /** Changes whenever any file does. */
  build: string;
  /** Paths below the base; a page ends in a slash or is empty. */
  files: string[];
  /** Those of them that search needs. */
  search: string[];
  /** On the way, packed. */
  bytes: number;
}
