import type { Code, Heading, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { kindOf, ownTitle } from '../diagram-kind.ts';
import { drawable } from '../diagram-source.ts';
import { describeDiagram } from '../diagram-words.ts';
import type { Draft, Transform } from '../draft.ts';
import type { Edit } from '../edit.ts';
import { prefixAt } from '../lines.ts';
import { placeOf, plainText } from '../parse.ts';

/** Says in the fence itself that its description is a draft; the site does not print it. */
export const DRAFT_MARK = 'todo="描述是按图里的字拟的，改好后删去这一项"';
const CAPTION = /^(?:图|figure)\s*\d*(?:[.\-–—]\d+)*\s*(?:[:：.、]\s*|\s+)(.{2,40})$/i;

/** Gives each diagram an id, a caption and a drafted description; one that cannot be drawn is text. */
export const diagrams: Transform = {
  rule: '图',
  async edits(draft: Draft) {
    const fences: Fence[] = [];
    visit(draft.tree, 'code', (code, _, parent) => {
      const siblings = (parent?.children ?? []) as RootContent[];
      if (code.lang === 'mermaid') fences.push({ code, siblings });
    });
    const taken = new Set(fences.map(({ code }) => field(code, 'id')));
    const edits: Edit[] = [];
    for (const fence of fences) {
      if (!['id', 'title', 'desc'].every((name) => field(fence.code, name)))
        edits.push(await completed(draft, fence, taken));
    }
    return edits;
  },
};

function field(code: Code, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(code.meta ?? '')?.[1]?.trim() ?? '';
}

interface Fence {
  code: Code;
  /** What stands beside it, in the text or in a list. */
  siblings: readonly RootContent[];
}

async function completed(
  draft: Draft,
  { code: fence, siblings }: Fence,
  taken: Set<string>,
): Promise<Edit> {
  const place = placeOf(fence);
  const indent = prefixAt(draft.text, place.start);
  const source = await drawable(fence.value);
  if (source === undefined) {
    const lines = ['```text', ...fence.value.split('\n'), '```'];
    const say = '这幅图画不出来，先当文字显示';
    return {
      ...place,
      text: lines.join(`\n${indent}`),
      say,
      decide: '按 mermaid 的语法改正，围栏写回 mermaid',
    };
  }
  const caption = captionBeside(siblings, fence);
  const id = field(fence, 'id') || unused(taken);
  const [heading, kind] = [headingAbove(draft, fence), kindOf(fence.value)];
  const drafted = ownTitle(source) ?? captioned(heading, kind);
  const title = field(fence, 'title') || (caption?.text ?? drafted);
  const desc = field(fence, 'desc') || describeDiagram(source, title);
  taken.add(id);
  const opening = `\`\`\`mermaid id="${id}" title="${quoted(title)}" desc="${quoted(desc)}" ${DRAFT_MARK}`;
  const changed = source === fence.value ? '' : '，并改了语法';
  return {
    start: Math.min(place.start, caption?.start ?? place.start),
    end: Math.max(place.end, caption?.end ?? place.end),
    text: [opening, ...source.split('\n'), '```'].join(`\n${indent}`),
    say: `图“${title}”添上 id、图题与描述${changed}`,
    decide: `图“${title}”的描述是草稿：${desc}`,
  };
}

/** “训练” and “流程图” make a caption; “流程” and “流程图” say the same. */
function captioned(heading: string, kind: string): string {
  if (heading.endsWith(kind)) return heading;
  return kind.startsWith(heading) ? kind : heading + kind;
}

const quoted = (text: string): string =>
  text
    .replace(/"([^"]*)"/g, '“$1”')
    .replaceAll('"', '')
    .replace(/[`\n]/g, ' ');

function unused(taken: ReadonlySet<string>): string {
  for (let i = 1; ; i++) if (!taken.has(`diagram-${i}`)) return `diagram-${i}`;
}

/** A line `图 1：……` right above or below the fence is its caption. */
function captionBeside(blocks: readonly RootContent[], fence: Code) {
  const at = blocks.indexOf(fence);
  for (const block of at < 0 ? [] : [blocks[at + 1], blocks[at - 1]]) {
    if (block?.type !== 'paragraph') continue;
    const text = CAPTION.exec(plainText(block))?.[1];
    if (text) return { ...placeOf(block), text: text.trim() };
  }
  return undefined;
}

function headingAbove(draft: Draft, fence: Code): string {
  const { start } = placeOf(fence);
  const above = draft.tree.children.findLast(
    (block: RootContent): block is Heading =>
      block.type === 'heading' && placeOf(block).start < start,
  );
  const text = above ? plainText(above).replace(/\s*\[#[\w-]+\]$/, '') : '';
  return (
    text.replace(
      /^(?:第\s*\S+?\s*(?:部分|[章节篇讲])|[\d.]+|[一二三四五六七八九十]+、)[\s:：、]*/,
      '',
    ) || '本文'
  );
}
