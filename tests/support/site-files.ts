import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

export interface SiteFile {
  /** Path below the site's root, as it is asked for: `articles/platform/`, `_astro/a.css`. */
  path: string;
  file: string;
}

/** Every file of a built site that a reader may ask for. */
export function siteFiles(root: string): SiteFile[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => !/(^|\/)\.|^_headers$|^vercel\.json$|\.(br|gz)$/.test(name))
    .filter((name) => statSync(join(root, name)).isFile())
    .sort()
    .map((name) => ({ path: name.replace(/(^|\/)index\.html$/, '$1'), file: join(root, name) }));
}

/** Whether a packed copy lies beside a file. */
export function isPacked(file: string): boolean {
  return existsSync(`${file}.br`) && existsSync(`${file}.gz`);
}
