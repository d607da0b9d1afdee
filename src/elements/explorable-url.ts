import type { Explorable } from '~/explorables/explorable.ts';

/**
 * The page's address with an explorable's set-up in it, so that it can be shared: each input that
 * differs from its default as `<tag>.<key>=<text>`, and the explorable's place as the fragment.
 */
export function sharedUrl<Key extends string>(
  { tag, fields }: Explorable<Key>,
  texts: Record<Key, string>,
  here: string,
): URL {
  const url = new URL(here);
  for (const { key, value } of fields) {
    if (texts[key] === String(value)) url.searchParams.delete(`${tag}.${key}`);
    else url.searchParams.set(`${tag}.${key}`, texts[key]);
  }
  url.hash = tag;
  return url;
}

/** The texts that an address holds for an explorable's inputs. */
export function readShared<Key extends string>(
  { tag, fields }: Explorable<Key>,
  here: string,
): Partial<Record<Key, string>> {
  const { searchParams } = new URL(here);
  const texts: Partial<Record<Key, string>> = {};
  for (const { key } of fields) {
    const text = searchParams.get(`${tag}.${key}`);
    if (text !== null) texts[key] = text;
  }
  return texts;
}
