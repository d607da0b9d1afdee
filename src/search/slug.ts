import type { PageName } from './stored-page.ts';

/** `articles/platform/` → `platform`, `glossary/` → `glossary`. */
export function slugOf({ path }: Pick<PageName, 'path'>): string {
  return path.split('/').findLast((part) => part !== '') ?? '';
}
