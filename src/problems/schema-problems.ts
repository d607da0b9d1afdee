import type { z } from 'astro/zod';
import { type Document, isMap, isNode, isScalar, type LineCounter, type Node } from 'yaml';
import { closest } from './closest.ts';
import type { Problem } from './problem.ts';
import { schemaWords } from './schema-words.ts';

interface Source {
  document: Document.Parsed;
  lines: LineCounter;
  /** Path of the entry inside the document. */
  root?: (string | number)[];
  /** Lines above the YAML in its file. */
  line?: number;
  /** Names of the fields that exist, for the cure. */
  fields?: readonly string[];
}

type Issue = z.core.$ZodIssue;

/** One problem for each thing in YAML data that does not fit its schema, at the field's own place. */
export function schemaProblems(file: string, error: z.ZodError, source: Source): Problem[] {
  return error.issues.flatMap((issue) => problemsOf(file, issue, source));
}

function problemsOf(file: string, issue: Issue, source: Source): Problem[] {
  const path = [...(source.root ?? []), ...(issue.path as (string | number)[])];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      file,
      ...placeOf([...path, key], source, true),
      rule: '数据',
      message: `没有“${key}”这个字段。`,
      cure: `删掉它${closest(key, source.fields ?? [], '，或改成')}。`,
    }));
  }
  const name = path.join('.');
  const missing = issue.code === 'invalid_type' && valueAt(path, source) === undefined;
  return [
    {
      file,
      ...placeOf(path, source, false),
      rule: '数据',
      message: missing
        ? `缺少字段“${name}”。`
        : `字段“${name}”${shown(valueAt(path, source))}不对：${schemaWords(issue)}。`,
      cure: missing ? `补上 ${path.at(-1)}。` : CURE,
    },
  ];
}

const CURE = '照这句话改；文章每个字段的说明在 src/articles/schema.ts。';

/** A value as the author wrote it, of a long one the beginning. */
function shown(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '的值';
  const text = String(value);
  return text.length > 20 ? `的值“${text.slice(0, 20)}…”（${text.length} 字）` : `的值“${text}”`;
}

function valueAt(path: (string | number)[], { document }: Source): unknown {
  return document.getIn(path);
}

/** The place of a field's key or value; where it is missing, of the nearest thing that holds it. */
function placeOf(path: (string | number)[], source: Source, key: boolean) {
  for (let depth = path.length; depth > 0; depth--) {
    const node = nodeAt(path.slice(0, depth), source, key && depth === path.length);
    if (node?.range) {
      const { line, col } = source.lines.linePos(node.range[0]);
      return { line: line + (source.line ?? 0), column: col };
    }
  }
  return { line: 1 + (source.line ?? 0), column: 1 };
}

function nodeAt(path: (string | number)[], { document }: Source, key: boolean): Node | undefined {
  const holder = document.getIn(path.slice(0, -1), true) ?? document.contents;
  if (isMap(holder)) {
    const pair = holder.items.find(({ key: k }) => isScalar(k) && k.value === path.at(-1));
    const found = key ? pair?.key : (pair?.value ?? pair?.key);
    return isNode(found) ? found : undefined;
  }
  const found = document.getIn(path, true);
  return isNode(found) ? found : undefined;
}
