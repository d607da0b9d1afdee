import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { articleSchema, guideSchema } from './articles/schema.ts';
import { termSchema } from './glossary/schema.ts';
import { articlesDir, glossaryFile, guideDir, referencesFile } from './places.ts';
import { referenceSchema } from './references/schema.ts';

export const collections = {
  articles: defineCollection({
    loader: glob({
      base: articlesDir,
      pattern: '*/index.mdx',
      // The folder's name is the slug, as it stands.
      generateId: ({ entry }) => entry.split('/')[0] ?? entry,
    }),
    schema: articleSchema,
  }),
  // The writing guide: one page of the site, written as an article is.
  guide: defineCollection({
    loader: glob({ base: guideDir, pattern: 'index.mdx', generateId: () => 'guide' }),
    schema: guideSchema,
  }),
  glossary: defineCollection({ loader: file(glossaryFile), schema: termSchema }),
  references: defineCollection({ loader: file(referencesFile), schema: referenceSchema }),
};
