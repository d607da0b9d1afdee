import { pinyin } from 'pinyin-pro';

/** What a slug and an id are made of. */
export const SLUG = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const LONGEST = 40;

/** A short ASCII name for a text; Chinese is spelled in pinyin. Empty where nothing can be spelled. */
export function asciiName(text: string): string {
  const spelled = pinyin(text, { toneType: 'none', nonZh: 'consecutive', v: true });
  const words = spelled.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  let name = '';
  for (const word of words) {
    if (name.length + word.length > LONGEST) break;
    name += (name ? '-' : '') + word;
  }
  return name;
}

/** The folder's name for an article: the file's own name where it is one, else the title's. */
export function slugFor(fileName: string, title: string): string {
  const own = fileName
    .toLowerCase()
    .replace(/\.[a-z]+$/, '')
    .replace(/[\s_.]+/g, '-');
  if (SLUG.test(own) && own !== 'index') return own;
  const name = asciiName(title) || 'article';
  return SLUG.test(name) ? name : `a-${name}`;
}
