import type { Html, Image, Link, Paragraph, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Draft, Transform } from '../draft.ts';
import type { Edit } from '../edit.ts';
import { placeOf } from '../parse.ts';

const KEPT_TAG =
  /^(?:<br \/>|<\/?(?:sub|sup|kbd|mark|u|ins|del|small|b|strong|i|em|s)>|<Callout kind="\w+"(?: title="[^"]*")?>|<\/Callout>|\{\/\*[\s\S]*\*\/\})$/;

/** Escapes what MDX would take for a tag or for code, and nothing else. */
export const mdxEscape: Transform = {
  rule: 'MDX',
  edits(draft: Draft) {
    if (draft.grammar === 'mdx') return [];
    const edits: Edit[] = [];
    visit(draft.tree, (node) => {
      if (node.type === 'text' || node.type === 'html') edits.push(...escapes(draft, node));
      if (node.type === 'image' && /[{}<]/.test(node.alt ?? ''))
        edits.push(...escapes(draft, node));
      if (node.type === 'paragraph') edits.push(...moduleLines(draft, node));
    });
    return edits;
  },
};

function escapes(draft: Draft, node: Text | Html | Image | Link): Edit[] {
  const { start, end } = placeOf(node);
  const source = draft.text.slice(start, end);
  if (node.type === 'html' && KEPT_TAG.test(source)) return [];
  const edits: Edit[] = [];
  for (let i = 0; i < source.length; i++) {
    const mark = source[i] ?? '';
    if (mark === '\\') i++;
    else if (source.startsWith('{/*', i) && source.includes('*/}', i))
      i = source.indexOf('*/}', i) + 2;
    else if (source.startsWith('/>', i))
      edits.push({ start: start + i, end: start + i + 1, text: '/\\', say: '“/>”照原样显示' });
    else if (mark === '{' || mark === '}' || mark === '<')
      edits.push({
        start: start + i,
        end: start + i + 1,
        text: `\\${mark}`,
        say: `${mark} 前加反斜杠，免得被当成${mark === '<' ? '标签' : '代码'}`,
      });
  }
  return edits;
}

/** A line that begins with `import` or `export` is code to MDX. */
function moduleLines(draft: Draft, paragraph: Paragraph): Edit[] {
  const { start, end } = placeOf(paragraph);
  const source = draft.text.slice(start, end);
  if (!/^(?:import|export)\b/.test(source)) return [];
  const put = source.includes('\n')
    ? `\`\`\`text\n${source}\n\`\`\``
    : `\`${source.replaceAll('`', '')}\``;
  return [{ start, end, text: put, say: `“${source.split('\n')[0]}”是代码，放进代码里` }];
}
