import type { APIRoute } from 'astro';
import { tabIcon } from '~/open-graph/icon.ts';

/** The seal for the tab: to draw an SVG Chromium sets up a page of its own, 60 ms on a phone. */
export const GET: APIRoute = async () => new Response(new Uint8Array(await tabIcon()));
