import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { anchorsOf } from '../articles/anchors.ts';
import { siteVersion } from '../cache/site-version.ts';
import { keyOf, slotCache } from '../cache/slot-cache.ts';
import { articlesDir, cacheDir } from '../places.ts';
import type { Problem } from '../problems/problem.ts';
import { shownPath } from '../problems/report.ts';
import { printWarnings } from '../problems/warnings.ts';
import { markdownProcessor } from './processor.ts';

type Processor = ReturnType<typeof markdownProcessor>;
type Renderer = Awaited<ReturnType<NonNullable<Processor['createMdxRenderer']>>>;

/** An article as Astro takes it from its processor, and what the author is told about it. */
interface Kept {
  result: Awaited<ReturnType<Renderer['process']>>;
  warnings: readonly Problem[];
}

/**
 * The processor of a build: an article that an earlier one has compiled is not compiled again as long as
 * nothing that it is made from has changed. One with a mistake is never kept.
 */
export function keptArticles({ base }: { base: string }): Processor {
  const warned = new Map<string, readonly Problem[]>();
  const warn = (found: readonly Problem[]) => void warned.set(found[0]?.file ?? '', found);
  const processor = markdownProcessor({ base, live: false, warn });
  const create = processor.createMdxRenderer?.bind(processor);
  if (!create) return processor;
  const articles = slotCache<Kept>(join(cacheDir, 'articles'));
  return {
    ...processor,
    async createMdxRenderer(...options: Parameters<typeof create>) {
      const renderer = await create(...options);
      const slugs = existsSync(articlesDir) ? readdirSync(articlesDir).sort() : [];
      const served = readdirSync('public', { recursive: true, encoding: 'utf8' }).sort();
      const site = keyOf(siteVersion(), base, slugs.join(), served.join());
      return {
        ...renderer,
        async process(content, path, frontmatter) {
          const matter = JSON.stringify(frontmatter);
          const places = placesNamed(content, slugs);
          const key = keyOf(site, path, content, matter, places, ...filesBeside(path));
          const { result, warnings } = await articles.through(`${base} ${path}`, key, async () => {
            const result = await renderer.process(content, path, frontmatter);
            return { result, warnings: warned.get(shownPath(path)) ?? [] };
          });
          if (warnings.length > 0) printWarnings(warnings);
          return result;
        },
      };
    },
  };
}

/** The places of every article that a text may link to: a link that no longer leads anywhere is told. */
function placesNamed(content: string, slugs: readonly string[]): string {
  const named = new Set([...content.matchAll(/\/([\w-]+)/g)].map(([, name]) => name));
  const files = slugs
    .filter((slug) => named.has(slug))
    .map((slug) => join(articlesDir, slug, 'index.mdx'));
  return files.map((file) => `${file} ${placesIn(file)}`).join('\n');
}

function placesIn(file: string): string {
  return existsSync(file) ? [...anchorsOf(readFileSync(file, 'utf8')).keys()].join() : '';
}

/** The files beside an article, its images, as far as a look at the folder tells. */
function filesBeside(path: string): string[] {
  const folder = dirname(path);
  const names = readdirSync(folder).filter((name) => name !== basename(path));
  return names.sort().map((name) => {
    const { size, mtimeMs } = statSync(join(folder, name));
    return `${name} ${size} ${mtimeMs}`;
  });
}
