import { relative, resolve, sep } from 'node:path';
import { series } from './series.ts';

const HOME = 'content/articles';

/**
 * Whether a file is one of the series' own articles: a slug of the series, in the site's own folder.
 * These are held to the manner of the house; other articles are only told.
 */
export function isOurs(path: string | undefined): boolean {
  const [slug, file] = relative(resolve(HOME), resolve(path ?? '')).split(sep);
  return file === 'index.mdx' && series.some((volume) => volume.slug === slug);
}
