import GithubSlugger from 'github-slugger';
import type { Heading, Paragraph, Root, Text } from 'mdast';
import type {} from 'mdast-util-to-hast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../problems/report.ts';

/** Ids that the page itself has around the text. */
export const PAGE_IDS: readonly string[] = ['footnote-label', 'main', 'references', 'toc', 'top'];
const FIXED_ID = /\s*\[#([a-z0-9][a-z0-9-]*)\]\s*$/;

/**
 * Gives every heading its id: the one its author fixed with a closing `[#id]`, else one made from
 * its text. Reports an id used twice and a heading level that is skipped, since both leave readers
 * of a screen reader, and links, in the wrong place. Braces cannot be used: MDX reads JavaScript.
 */
export function remarkIds() {
  return (tree: Root, file: VFile): void => {
    const slugger = new GithubSlugger();
    const seen = new Map<string, Heading>();
    let level = 1;
    visit(tree, 'heading', (heading) => {
      const id = takeFixedId(heading) ?? slugger.slug(textOf(heading));
      reportTaken(file, heading, id);
      reportTwice(file, heading, id, seen);
      reportLevel(file, heading, level);
      seen.set(id, heading);
      level = heading.depth;
      heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, id } };
    });
  };
}

/** Removes a closing `[#id]` from a heading or caption and returns the id. */
export function takeFixedId(node: Heading | Paragraph): string | undefined {
  const last = node.children.at(-1);
  if (last?.type !== 'text') return undefined;
  const found = FIXED_ID.exec(last.value);
  if (!found) return undefined;
  (last as Text).value = last.value.slice(0, found.index);
  return found[1];
}

function reportTaken(file: VFile, heading: Heading, id: string): void {
  if (!PAGE_IDS.includes(id)) return;
  report(file, heading, {
    rule: '标题',
    message: `标题“${textOf(heading)}”的 id“${id}”已被页面自己用了。`,
    cure: `另写一个 id，例如 [#${id}-section]。`,
  });
}

function reportTwice(file: VFile, heading: Heading, id: string, seen: Map<string, Heading>): void {
  const first = seen.get(id);
  if (!first) return;
  report(file, heading, {
    rule: '标题',
    message: `标题“${textOf(heading)}”的 id“${id}”与第 ${first.position?.start.line ?? '?'} 行的标题重复。`,
    cure: `在标题末尾另写一个 id，例如 [#${id}-2]。`,
  });
}

function reportLevel(file: VFile, heading: Heading, level: number): void {
  if (heading.depth === 1) {
    report(file, heading, {
      rule: '标题',
      message: `正文里不能有一级标题“${textOf(heading)}”。`,
      cure: '文章标题写在 front matter 的 title；正文从二级标题（##）开始。',
    });
    return;
  }
  if (heading.depth <= level + 1) return;
  report(file, heading, {
    rule: '标题',
    message: `标题“${textOf(heading)}”是 ${heading.depth} 级，前面只到 ${level} 级，跳了级。`,
    cure: `改成 ${level + 1} 级（${'#'.repeat(level + 1)}）。`,
  });
}
