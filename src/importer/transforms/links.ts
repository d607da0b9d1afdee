import GithubSlugger from 'github-slugger';
import type { Definition, Heading, Link, LinkReference, Parents, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { takeFixedId } from '../../markdown/remark-ids.ts';
import type { Draft, Transform } from '../draft.ts';
import type { Edit } from '../edit.ts';
import { bare } from '../lines.ts';
import { outsideCode } from '../outside-code.ts';
import { placeOf, plainText } from '../parse.ts';

const URL = /https?:\/\/[A-Za-z0-9\-._~:/?#@!$&*+,;=%]+/g;

/**
 * Bare addresses and `<https://…>` become links that end where the address ends: Markdown would
 * take the Chinese that follows for a part of it. Links that lead nowhere on this site lose theirs.
 */
export const links: Transform = {
  rule: '链接',
  edits(draft: Draft) {
    const edits: Edit[] = spaced(draft.text);
    if (edits.length > 0) return edits;
    const ids = headingIds(draft.tree);
    if (draft.grammar !== 'mdx') edits.push(...definitions(draft));
    visit(draft.tree, (node, _, parent) => {
      if (node.type === 'link') {
        const edit = linkEdit(draft, node, ids);
        edits.push(...edit);
        return SKIP;
      }
      if (node.type === 'text') edits.push(...bareIn(draft, placeOf(node), parent));
      return undefined;
    });
    return edits;
  },
};

/** A blank ends an address, so that Markdown sees no link at all. */
function spaced(text: string): Edit[] {
  return outsideCode(text, /\]\((https?:\/\/[^()\s"]+(?: [^()\s"]+)+)\)/g).map(
    ({ index, 0: whole, 1: url = '' }) => ({
      start: index,
      end: index + whole.length,
      text: `](${url.replaceAll(' ', '%20')})`,
      say: `网址里的空格写成 %20：${url}`,
    }),
  );
}

const OUTSIDE = /^(?:https?:\/\/[^\s/]+\.[^\s/]+|mailto:\S+@\S)/i;
/** What the reader types rather than follows. */
const LOCAL = /^https?:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0)(?=[:/?#]|$)/i;
const asCode = (url: string): string => `\`${url}\``;

/** `[名]: 地址`: one that nothing refers to would not be seen, one that leads nowhere stops the build. */
function definitions(draft: Draft): Edit[] {
  const found = new Map<string, Definition>();
  const references: LinkReference[] = [];
  visit(draft.tree, 'definition', (node) => void found.set(node.identifier, node));
  visit(draft.tree, 'linkReference', (node) => void references.push(node));
  const used = new Set(references.map(({ identifier }) => identifier));
  return [
    ...[...found.values()].flatMap((node) => definitionEdit(node, used.has(node.identifier))),
    ...references
      .filter(({ identifier }) => !OUTSIDE.test(found.get(identifier)?.url ?? ''))
      .map((node) => referenceEdit(draft, node)),
  ];
}

function definitionEdit(node: Definition, isUsed: boolean): Edit[] {
  const { url } = node;
  const name = node.label ?? node.identifier;
  if (OUTSIDE.test(url) && isUsed) return [];
  if (OUTSIDE.test(url)) {
    const text = `\\[${name}\\] ${asLink(url)}${node.title ? ` ${node.title}` : ''}`;
    return [{ ...placeOf(node), text, say: `没有别处引用的链接“${name}”写进正文，读者才看得到` }];
  }
  const decide = isUsed ? `“${name}”要不要链到别处` : undefined;
  return [{ ...placeOf(node), text: '', say: `链接“${url}”在本站没有去处，删去`, decide }];
}

function referenceEdit(draft: Draft, node: LinkReference): Edit {
  const { start, end } = placeOf(node);
  const [first, last] = [node.children[0], node.children.at(-1)];
  const words = first && last ? draft.text.slice(placeOf(first).start, placeOf(last).end) : '';
  return { start, end, text: words, say: `链接“${node.identifier}”没有去处，只留下文字` };
}

function linkEdit(draft: Draft, link: Link, ids: ReadonlyMap<string, string>): Edit[] {
  const place = placeOf(link);
  const source = draft.text.slice(place.start, place.end);
  if (source.startsWith('<'))
    return [{ ...place, text: asLink(source.slice(1, -1), link.url), say: `${source} 写成链接` }];
  if (!source.startsWith('[')) return bareIn(draft, place, undefined);
  const { url } = link;
  if (LOCAL.test(url)) return [{ ...place, text: asCode(url), say: `本机的地址写成代码：${url}` }];
  if (OUTSIDE.test(url) && plainText(link) === '')
    return [{ ...place, text: asLink(url), say: `没有文字的链接写出网址：${url}` }];
  if (OUTSIDE.test(url) || /^tel:/i.test(url) || /^#(?:eq|fig|tbl|ref|fn)-/.test(url)) return [];
  if (draft.grammar === 'mdx' && !url.startsWith('#')) return [];
  const words = source.slice(1, source.lastIndexOf('](') < 0 ? -1 : source.lastIndexOf(']('));
  if (url.startsWith('#')) return anchorEdit(place, words, url.slice(1), plainText(link), ids);
  return [
    {
      ...place,
      text: words,
      say: `链接“${url}”在本站没有去处，只留下文字`,
      decide: `“${plainText(link)}”要不要链到别处`,
    },
  ];
}

function anchorEdit(
  place: { start: number; end: number },
  words: string,
  target: string,
  label: string,
  ids: ReadonlyMap<string, string>,
): Edit[] {
  const id = safeDecode(target);
  if (ids.has(id)) return [];
  const byWords = [...ids].find(([, heading]) => heading === bare(id) || heading === bare(label));
  if (byWords)
    return [
      { ...place, text: `[${words}](#${byWords[0]})`, say: `文内链接 #${id} 改成 #${byWords[0]}` },
    ];
  return [{ ...place, text: words, say: `文内链接“#${id}”没有去处，只留下文字` }];
}

function bareIn(
  draft: Draft,
  { start, end }: { start: number; end: number },
  parent: Parents | undefined,
): Edit[] {
  if (parent?.type === 'link' || parent?.type === 'linkReference') return [];
  return [...draft.text.slice(start, end).matchAll(URL)].map((match) => {
    const url = match[0].replace(/[.,;:!?*_~]+$/, '');
    const at = start + match.index;
    const isLocal = LOCAL.test(url);
    const text = isLocal ? asCode(url) : asLink(url);
    const say = isLocal ? `本机的地址写成代码：${url}` : `网址写成链接：${url}`;
    return { start: at, end: at + url.length, text, say };
  });
}

const asLink = (words: string, url = words): string =>
  `[${words.replace(/([_*[\]~])/g, '\\$1')}](${url})`;

/** Ids that the page will give the headings, with their words. */
function headingIds(tree: Root): Map<string, string> {
  const slugger = new GithubSlugger();
  const ids = new Map<string, string>();
  visit(tree, 'heading', (heading: Heading) => {
    const copy = structuredClone(heading);
    const id = takeFixedId(copy) ?? slugger.slug(plainText(copy));
    ids.set(id, bare(plainText(copy)));
  });
  return ids;
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
