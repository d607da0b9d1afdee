import { getCollection } from 'astro:content';
import type { Reference } from './schema.ts';

/** All sources by key. */
export async function getReferences(): Promise<Map<string, Reference>> {
  const entries = await getCollection('references');
  return new Map(entries.map(({ id, data }) => [id, data]));
}
