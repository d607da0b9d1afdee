import type { APIRoute } from 'astro';
import { href } from '~/href.ts';

/** Everything may be read; it names the site map, whose address depends on where the site stands. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = new URL(href('sitemap-index.xml'), site);
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
