import type { FootnoteDefinition } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Draft, Transform } from '../draft.ts';
import type { Edit } from '../edit.ts';
import { placeOf } from '../parse.ts';

/** A note that nothing refers to, or that repeats a name, would not be seen; a mark without a note would stop the build. */
export const footnotes: Transform = {
  rule: '脚注',
  edits(draft: Draft) {
    if (!draft.text.includes('[^')) return [];
    const used = new Set<string>();
    const defined = new Set<string>();
    const edits: Edit[] = [];
    visit(draft.tree, 'footnoteReference', ({ identifier }) => void used.add(identifier));
    visit(draft.tree, 'footnoteDefinition', (note) => {
      const seen = used.has(note.identifier) && !defined.has(note.identifier);
      defined.add(note.identifier);
      if (!seen) edits.push(asText(draft, note));
    });
    visit(draft.tree, 'text', (text) => {
      const { start, end } = placeOf(text);
      for (const { index, 0: mark } of draft.text
        .slice(start, end)
        .matchAll(/(?<!\\)\[\^[^\]\s]+\]/g))
        edits.push({
          start: start + index,
          end: start + index,
          text: '\\',
          say: `脚注 ${mark} 没有写，记号照原样显示`,
          decide: `在文末写一行 ${mark}: 注的内容，或删去这个记号`,
        });
    });
    return edits;
  },
};

function asText(draft: Draft, note: FootnoteDefinition): Edit {
  const { start } = placeOf(note);
  // Right below another note it would go on with that one.
  const lead = /\n\n$|^$/.test(draft.text.slice(0, start)) ? '' : '\n';
  const name = `[^${note.label ?? note.identifier}]`;
  return {
    start,
    end: start + name.length + 1,
    text: `${lead}\\[${note.label ?? note.identifier}\\]`,
    say: `脚注 ${name} 没有别处引用，读者看不到，改成正文里的一段`,
    decide: `在正文里引用这条脚注，或删去它`,
  };
}
