/** Where content is read and the site is written; each may be set from outside. */
export const articlesDir = process.env.ARTICLES_DIR ?? 'content/articles';
export const guideDir = 'content/guide';
export const glossaryFile = 'content/glossary.yaml';
export const referencesFile = 'content/references.yaml';
export const outDir = process.env.OUT_DIR ?? 'dist';
export const siteUrl = process.env.SITE_URL || 'https://example.com';
/** From slash to slash, however it was written. */
export const basePath = `/${process.env.BASE_PATH ?? ''}/`.replace(/\/{2,}/g, '/');
/** What later builds may reuse; safe to delete at any time. */
export const cacheDir = process.env.CACHE_DIR ?? '.cache';
