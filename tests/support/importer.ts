import { Draft, type Transform } from '../../src/importer/draft.ts';

export interface Transformed {
  text: string;
  draft: Draft;
  /** `line words` of each change, with what is left to decide. */
  said: string[];
  decide: string[];
}

/** A text after one transform, which is applied until it finds nothing more. */
export async function transformed(
  transform: Transform,
  text: string,
  grammar: 'markdown' | 'mdx' = 'markdown',
): Promise<Transformed> {
  const draft = new Draft(text, { grammar });
  for (let round = 0; round < 12; round++) {
    const edits = await transform.edits(draft);
    if (edits.length === 0) break;
    draft.apply(edits.map((edit) => ({ ...edit, rule: transform.rule })));
  }
  return {
    text: draft.text,
    draft,
    said: draft.changes.map(({ line, say }) => `${line} ${say}`),
    decide: draft.changes.flatMap(({ decide }) => decide ?? []),
  };
}
