import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import sitemap from '@astrojs/sitemap';
import { articleFiles } from '../articles/files.ts';
import { frontMatterOf } from '../checks/front-matter.ts';

const ARTICLE = /\/articles\/([^/]+)\/$/;

/** The site map, with the day on which a reader would have noticed a change. */
export function siteMap() {
  const days = updatedDays();
  const latest = [...days.values()].sort().at(-1);
  return sitemap({
    serialize(item) {
      const slug = ARTICLE.exec(item.url)?.[1];
      // Every other page lists what is in the articles.
      const lastmod = slug ? days.get(slug) : latest;
      return lastmod ? { ...item, lastmod } : item;
    },
  });
}

/** `updated` of each article by its slug; what is missing stops the build elsewhere. */
function updatedDays(): Map<string, string> {
  return new Map(
    articleFiles().flatMap((file): [string, string][] => {
      const data = frontMatterOf(readFileSync(file, 'utf8'))?.document.toJS();
      const updated = data?.updated ? new Date(data.updated) : undefined;
      if (!updated || Number.isNaN(updated.getTime())) return [];
      return [[basename(dirname(file)), updated.toISOString().slice(0, 10)]];
    }),
  );
}
