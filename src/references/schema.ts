import { z } from 'astro/zod';

const name = z.union([
  z.strictObject({ family: z.string().min(1), given: z.string().min(1).optional() }),
  z.strictObject({ literal: z.string().min(1) }),
]);
const day = z.coerce.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, '写作 2017 或 2024-06-25');
const text = z.coerce.string().min(1);

/**
 * A source, in the fields of the Citation Style Language (CSL 1.0.2).
 * Its key in content/references.yaml is what `<Cite id>` refers to.
 */
export const referenceSchema = z.strictObject({
  type: z.enum([
    'article',
    'article-journal',
    'article-newspaper',
    'paper-conference',
    'book',
    'chapter',
    'report',
    'webpage',
    'legislation',
    'standard',
    'dataset',
    'software',
    'thesis',
  ]),
  title: z.string().min(1),
  author: z.array(name).default([]),
  translator: z.array(name).optional(),
  /** Year, month or day of publication. */
  issued: day.optional(),
  'container-title': text.optional(),
  volume: text.optional(),
  issue: text.optional(),
  page: text.optional(),
  edition: text.optional(),
  publisher: text.optional(),
  'publisher-place': text.optional(),
  DOI: text.optional(),
  URL: z.url().optional(),
  /** Report, order or preprint number, e.g. arXiv:1706.03762. */
  number: text.optional(),
  /** Day the page was last seen. */
  accessed: day.optional(),
  /** Through whom a second-hand figure came, or how sure it is. */
  note: z.string().min(1).optional(),
});

export type Reference = z.infer<typeof referenceSchema>;
export type Name = z.infer<typeof name>;
