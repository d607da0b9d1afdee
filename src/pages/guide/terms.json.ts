/** The definitions of the terms that the guide for authors shows, as every article has its own. */

import { getEntry, render } from 'astro:content';
import type { APIRoute } from 'astro';
import { definitionsOf } from '~/glossary/definitions.ts';
import { getGlossary } from '~/glossary/glossary.ts';

export const GET: APIRoute = async () => {
  const entry = await getEntry('guide', 'guide');
  if (!entry) throw new Error('content/guide/index.mdx is missing');
  const { facts } = (await render(entry)).remarkPluginFrontmatter;
  return Response.json(definitionsOf(facts.terms, await getGlossary()));
};
