import type { BreadcrumbList } from 'schema-dts';
import { site } from '../site.ts';

interface Step {
  name: string;
  path: string;
}

/** The way from the home page to a page. */
export function breadcrumbs(steps: readonly Step[], url: (path: string) => string): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: site.title, path: '' }, ...steps].map(({ name, path }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: url(path),
    })),
  };
}
