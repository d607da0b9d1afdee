import { readFileSync, statSync } from 'node:fs';
import type { z } from 'astro/zod';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Problem } from './problem.ts';
import { schemaProblems } from './schema-problems.ts';
import { yamlSyntaxProblems } from './yaml-syntax.ts';

interface YamlMap<T> {
  entries: Map<string, T>;
  problems: Problem[];
}

const read = new Map<string, { modified: number; result: YamlMap<unknown> }>();

/**
 * Reads a YAML file that maps keys to entries of one schema, and says for each entry that does not
 * fit where and why. Read again only when the file has changed.
 */
export function readYamlMap<T extends z.ZodType>(path: string, schema: T): YamlMap<z.output<T>> {
  const modified = statSync(path).mtimeMs;
  const known = read.get(path);
  if (known?.modified === modified) return known.result as YamlMap<z.output<T>>;
  const result = parseMap(path, readFileSync(path, 'utf8'), schema);
  read.set(path, { modified, result });
  return result;
}

function parseMap<T extends z.ZodType>(file: string, text: string, schema: T) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const problems: Problem[] = yamlSyntaxProblems(file, document, { line: 0 });
  const entries = new Map<string, z.output<T>>();
  if (problems.length > 0 || !isMap(document.contents)) return { entries, problems };
  const values = document.toJS() as Record<string, unknown>;
  for (const { key } of document.contents.items) {
    if (!isScalar(key)) continue;
    const id = String(key.value);
    const parsed = schema.safeParse(values[id]);
    if (parsed.success) entries.set(id, parsed.data);
    else problems.push(...schemaProblems(file, parsed.error, { document, lines, root: [id] }));
  }
  return { entries, problems };
}
