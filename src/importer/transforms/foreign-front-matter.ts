import { parseDocument } from 'yaml';
import type { Transform } from '../draft.ts';
import type { Matter } from '../edit.ts';
import { fieldText } from '../field-text.ts';
import { parse } from '../parse.ts';

const FENCED = /^---\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const NAMES: Record<string, keyof Matter> = {
  title: 'title',
  abstract: 'abstract',
  description: 'abstract',
  summary: 'abstract',
  excerpt: 'abstract',
  date: 'published',
  published: 'published',
  keywords: 'keywords',
  tags: 'keywords',
  author: 'authors',
  authors: 'authors',
};

/** Takes over the front matter of a blog editor: the fields that we have, under our names. */
export const foreignFrontMatter: Transform = {
  rule: 'front matter',
  edits({ text }) {
    const found = FENCED.exec(text);
    const document = found && parseDocument(found[1] ?? '', { schema: 'failsafe' });
    const data: unknown = document?.errors.length === 0 ? document.toJS() : undefined;
    if (!found || typeof data !== 'object' || data === null || Array.isArray(data)) return [];
    const moved: Partial<Matter> = {};
    const other: string[] = [];
    for (const [name, value] of Object.entries(data)) {
      const field = NAMES[name.toLowerCase()];
      if (!field || field in moved || !put(moved, field, value)) other.push(name);
    }
    const decide = other.length > 0 ? `没有用上的字段：${other.join('、')}` : undefined;
    const say = '原有的 front matter 换成本站的字段';
    return [{ start: 0, end: found[0].length, text: '', say, moved, decide }];
  },
};

/** A blog shows Markdown in these fields, this site does not. */
function plainField(value: string): string {
  return parse(value, 'markdown').children.map(fieldText).join('') || value.trim();
}

function put(moved: Partial<Matter>, field: keyof Matter, value: unknown): boolean {
  if (field === 'keywords' || field === 'authors') {
    const list = Array.isArray(value) ? value : String(value).split(/[,，、;；]/);
    moved[field] = list.map((word) => String(word).trim()).filter(Boolean);
    return moved[field].length > 0;
  }
  if (typeof value !== 'string' || value.trim() === '') return false;
  if (field === 'published' && !/^\d{4}-\d\d-\d\d/.test(value)) return false;
  moved[field] = field === 'published' ? value.slice(0, 10) : plainField(value);
  return true;
}
