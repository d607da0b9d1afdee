import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { anchorsOf } from '../articles/anchors.ts';
import { readGlossary } from '../glossary/read.ts';
import { articlesDir } from '../places.ts';
import { closest } from '../problems/closest.ts';
import { readReferences } from '../references/read.ts';

const PAGES = join(import.meta.dirname, '../pages');

export interface DeadPath {
  message: string;
  cure: string;
}

/**
 * Why a path of this site, `/articles/platform/#loop`, leads nowhere; undefined where it leads.
 * The path is written without the base path.
 */
export function deadPath(path: string): DeadPath | undefined {
  const [, route = '', hash = ''] = /^\/([^#?]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(path) ?? [];
  if (route !== '' && !route.endsWith('/')) {
    if (existsSync(join('public', route))) return undefined;
    if (isRoute(`${route}/`)) return dead(path, `地址要以斜线结尾：/${route}/。`);
  }
  if (!isRoute(route)) {
    const known = [...articleRoutes(), ...pageRoutes()];
    return dead(
      path,
      `检查拼写${closest(route, known, '，或改成')}；文章写作 /articles/名字/#节。`,
    );
  }
  if (hash === '') return undefined;
  const ids = idsOf(route);
  if (ids.includes(decode(hash))) return undefined;
  return {
    message: `/${route} 里没有“#${decode(hash)}”这个位置。`,
    cure: `检查那一页标题末尾的 [#id]${closest(hash, ids, '，或改成')}。`,
  };
}

function dead(path: string, cure: string): DeadPath {
  return { message: `链接“${path}”在本站没有对应的页面。`, cure };
}

function isRoute(route: string): boolean {
  return route === '' || articleRoutes().includes(route) || pageRoutes().includes(route);
}

function articleRoutes(): string[] {
  if (!existsSync(articlesDir)) return [];
  return readdirSync(articlesDir)
    .filter((slug) => existsSync(articleFile(slug)))
    .map((slug) => `articles/${slug}/`);
}

function articleFile(slug: string): string {
  return join(articlesDir, slug, 'index.mdx');
}

function pageRoutes(): string[] {
  return readdirSync(PAGES)
    .filter((name) => /^[a-z-]+\.astro$/.test(name) && name !== 'index.astro')
    .map((name) => name.replace(/\.astro$/, '/'));
}

function idsOf(route: string): readonly string[] {
  const slug = /^articles\/(.+)\/$/.exec(route)?.[1];
  if (slug) return articleIds(articleFile(slug));
  if (route === 'glossary/') return [...readGlossary().keys()];
  if (route === 'references/') return [...readReferences().keys()];
  const page = join(PAGES, `${route.replace(/\/$/, '') || 'index'}.astro`);
  return [...readFileSync(page, 'utf8').matchAll(/\bid="([^"]+)"/g)].map(([, id = '']) => id);
}

const known = new Map<string, { modified: number; ids: string[] }>();

function articleIds(file: string): string[] {
  const modified = statSync(file).mtimeMs;
  const kept = known.get(file);
  if (kept?.modified === modified) return kept.ids;
  const ids = [...anchorsOf(readFileSync(file, 'utf8')).keys(), 'references'];
  known.set(file, { modified, ids });
  return ids;
}

export function decode(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
