import { z } from 'astro/zod';

const date = z.coerce.date();

/** A mistake of the original article and what is right; shown on /about/ and beside the text. */
const correction = z.strictObject({
  /** Short ASCII name; `<Correction id>` in the text refers to it. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** What the original says, in short. */
  original: z.string().min(1),
  /** What is right, in short. */
  corrected: z.string().min(1),
  /** Where the article deals with it: `#heading-id`. */
  where: z.string().regex(/^#\S+$/),
});

/** The front matter of an article. A field that is not listed here stops the build. */
export const articleSchema = z.strictObject({
  /** The whole title, as printed above the text. */
  title: z.string().min(1),
  /** Place in the series, from 1; two articles may not share one. */
  order: z.number().int().positive(),
  /** The one Chinese character on the article's seal. */
  seal: z.string().regex(/^\p{Script=Han}$/u, '必须是一个汉字'),
  /** One sentence on the home page: the question the article answers. */
  question: z.string().min(1),
  /** The article's judgement in 40–400 characters; printed above the text and in search engines. */
  abstract: z.string().min(40).max(400),
  /** Words a reader would look for. */
  keywords: z.array(z.string().min(1)).min(1),
  /** First published, e.g. 2026-11-22. */
  published: date,
  /** Last change that a reader would notice. */
  updated: date,
  /** Who wrote it, where it is not the series' editors. */
  authors: z.array(z.string().min(1)).default([]),
  /** Mistakes of the original that this edition mends. */
  corrections: z.array(correction).default([]),
  /** What changed since it was published, newest first. */
  changes: z.array(z.strictObject({ date, text: z.string().min(1) })).default([]),
});

/** The front matter of the writing guide, which is a page and no article. */
export const guideSchema = articleSchema.pick({ title: true, corrections: true });

export type ArticleData = z.infer<typeof articleSchema>;
