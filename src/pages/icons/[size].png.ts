import type { APIRoute, GetStaticPaths } from 'astro';
import { appIcon, SIZES } from '~/open-graph/icon.ts';

export const getStaticPaths: GetStaticPaths = () =>
  SIZES.map((size) => ({ params: { size: String(size) } }));

/** The seal as a square picture, for home screens. */
export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array(await appIcon(Number(params.size))));
