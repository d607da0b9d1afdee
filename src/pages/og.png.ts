import type { APIRoute } from 'astro';
import { siteCard } from '~/open-graph/cards.ts';
import { cardImage } from '~/open-graph/image.ts';

/** The share image of every page that has none of its own. */
export const GET: APIRoute = async () => new Response(new Uint8Array(await cardImage(siteCard())));
