import GithubSlugger from 'github-slugger';
import type { Heading } from 'mdast';
import { PAGE_IDS, takeFixedId } from '../../markdown/remark-ids.ts';
import type { Draft, Transform } from '../draft.ts';
import type { Edit } from '../edit.ts';
import { placeOf, plainText } from '../parse.ts';
import { asciiName } from '../slug.ts';

const PANDOC = /\s*\{#([^\s}]+)[^}]*\}\s*$/;

/** Ids of other systems in our form, and an id of its own for each heading that repeats another. */
export const headingIds: Transform = {
  rule: '标题 id',
  edits(draft: Draft) {
    const headings = draft.tree.children.filter(
      (block): block is Heading => block.type === 'heading',
    );
    const foreign = headings.flatMap((heading) => foreignId(draft, heading));
    return foreign.length > 0 ? foreign : doubles(draft, headings);
  },
};

function foreignId(draft: Draft, heading: Heading): Edit[] {
  const { start, end } = placeOf(heading);
  const found = PANDOC.exec(draft.text.slice(start, end));
  if (!found) return [];
  const id = asciiName(found[1] ?? '');
  const text = id ? ` [#${id}]` : '';
  return [
    { start: start + found.index, end, text, say: `标题 id“${found[1]}”写成${text || '（删去）'}` },
  ];
}

function doubles(draft: Draft, headings: readonly Heading[]): Edit[] {
  const used = new Set<string>(PAGE_IDS);
  const edits: Edit[] = [];
  for (const heading of headings) {
    const copy = structuredClone(heading);
    const fixed = takeFixedId(copy);
    const id = fixed ?? new GithubSlugger().slug(plainText(copy));
    if (id !== '' && !used.has(id)) {
      used.add(id);
      continue;
    }
    const fresh = unused(asciiName(plainText(copy)) || 'section', used);
    used.add(fresh);
    const { start, end } = placeOf(heading);
    const source = draft.text.slice(start, end);
    const at = fixed ? start + source.lastIndexOf('[#') : end;
    const say = `标题“${plainText(copy)}”的 id 与前面的重复，定为 ${fresh}`;
    edits.push({ start: at, end, text: `${fixed ? '' : ' '}[#${fresh}]`, say });
  }
  return edits;
}

function unused(name: string, used: ReadonlySet<string>): string {
  for (let i = 2; ; i++) if (!used.has(`${name}-${i}`)) return `${name}-${i}`;
}
