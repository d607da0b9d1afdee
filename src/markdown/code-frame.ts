import { toString as textOf } from 'hast-util-to-string';
import type { ShikiTransformer } from 'shiki';

const NAMES: Record<string, string> = {
  ts: 'TypeScript',
  typescript: 'TypeScript',
  js: 'JavaScript',
  python: 'Python',
  py: 'Python',
  bash: 'Shell',
  sh: 'Shell',
  json: 'JSON',
  yaml: 'YAML',
  text: '文本',
  plaintext: '文本',
};

/**
 * Frames a code block: `figure[data-code]` with the file's name from `title="…"`, the language, a
 * copy button that a script uncovers, and the lines of `{2,4-5}` marked.
 */
export const codeFrame: ShikiTransformer = {
  name: 'code-frame',
  line(node, line) {
    node.children = plainTogether(node.children);
    if (markedLines(this.options.meta?.__raw ?? '').has(line)) this.addClassToHast(node, 'marked');
  },
  root(root) {
    const meta = this.options.meta?.__raw ?? '';
    const language = this.options.lang;
    const title = /title="([^"]*)"/.exec(meta)?.[1];
    root.children = [
      {
        type: 'element',
        tagName: 'figure',
        properties: { 'data-code': '', 'data-language': language },
        children: [header(title, NAMES[language] ?? language), ...elements(root.children)],
      },
    ];
  },
};

type Root = Parameters<NonNullable<ShikiTransformer['root']>>[0];
type Child = Extract<Root['children'][number], { type: 'element' }>;

function elements(children: Root['children']): Child[] {
  return children.filter((child) => child.type === 'element');
}

function header(title: string | undefined, language: string): Child {
  const words = title
    ? [span('code-title', title), span('code-language', language)]
    : [span('code-language', language)];
  return {
    type: 'element',
    tagName: 'figcaption',
    properties: { 'data-pagefind-ignore': '' },
    children: [
      ...words,
      {
        type: 'element',
        tagName: 'button',
        properties: { type: 'button', 'data-copy': '', hidden: true },
        children: [{ type: 'text', value: '复制' }],
      },
    ],
  };
}

/** What has the colour of the text around it needs no element: a fifth of a code block's weight. */
function plainTogether(tokens: Child['children']): Child['children'] {
  const together: Child['children'] = [];
  for (const token of tokens) {
    const plain = isPlain(token) ? textOf(token) : undefined;
    const last = together.at(-1);
    if (plain === undefined) together.push(token);
    else if (last?.type === 'text') last.value += plain;
    else together.push({ type: 'text', value: plain });
  }
  return together;
}

function isPlain(token: Child['children'][number]): boolean {
  if (token.type === 'text') return true;
  if (token.type !== 'element') return false;
  const text = textOf(token);
  return text.trim() === '' || token.properties.style === 'color:var(--code-foreground)';
}

function span(className: string, value: string): Child {
  return {
    type: 'element',
    tagName: 'span',
    properties: { class: className },
    children: [{ type: 'text', value }],
  };
}

/** Lines of `{2,4-5}` in a fence's meta, counted from 1. */
function markedLines(meta: string): Set<number> {
  const ranges = /\{([\d,\s-]+)\}/.exec(meta)?.[1]?.split(',') ?? [];
  const lines = new Set<number>();
  for (const range of ranges) {
    const [from = 0, to = from] = range.split('-').map(Number);
    for (let line = from; line <= to; line++) lines.add(line);
  }
  return lines;
}
