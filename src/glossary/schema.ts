import { z } from 'astro/zod';

/** A term of the field. Its key in content/glossary.yaml is what `<Term id>` refers to. */
export const termSchema = z.strictObject({
  /** The Chinese term as the articles use it. */
  term: z.string().min(1),
  /** The English term. */
  english: z.string().min(1),
  /** A usual short form, e.g. MSE. */
  abbreviation: z.string().min(1).optional(),
  /** Other names under which a reader may look for it. */
  aliases: z.array(z.string().min(1)).default([]),
  /** One or two sentences. */
  definition: z.string().min(4),
  /** Keys of related terms. */
  see: z.array(z.string()).default([]),
  /** Slug of the article that explains it. */
  article: z.string().min(1),
});

export type Term = z.infer<typeof termSchema>;
