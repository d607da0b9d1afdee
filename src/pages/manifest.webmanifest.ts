import type { APIRoute } from 'astro';
import { href } from '~/href.ts';
import { site } from '~/site.ts';

/** Lets a reader put the site on the home screen; the colours are those of paper (styles/tokens.css). */
export const GET: APIRoute = () =>
  Response.json({
    id: href(),
    name: site.book,
    short_name: site.title,
    description: site.description,
    lang: site.lang,
    dir: 'ltr',
    start_url: href(),
    scope: href(),
    display: 'minimal-ui',
    background_color: '#fbf9f4',
    theme_color: '#fbf9f4',
    categories: ['books', 'education'],
    // No SVG: a phone's Chromium draws the icon on each visit, and sets up a page of its own for one.
    icons: [192, 512].map((size) => ({
      src: href(`icons/${size}.png`),
      type: 'image/png',
      sizes: `${size}x${size}`,
      purpose: 'any maskable',
    })),
  });
