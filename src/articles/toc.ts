/** A heading as Astro lists it. */
export interface FlatHeading {
  depth: number;
  slug: string;
  text: string;
}

export interface TocEntry {
  id: string;
  text: string;
  children: TocEntry[];
}

/** Headings with the words of those that hold a formula, which Astro lists with all of its marks. */
export function spelledOut(
  headings: readonly FlatHeading[],
  spelled: Readonly<Record<string, string>> = {},
): FlatHeading[] {
  return headings.map((heading) => ({ ...heading, text: spelled[heading.slug] ?? heading.text }));
}

/**
 * Turns an article's flat headings into the tree of its table of contents, from h2 down to
 * `deepest`. A heading that skips a level hangs below the nearest one above it.
 */
export function tableOfContents(headings: readonly FlatHeading[], deepest = 3): TocEntry[] {
  const roots: TocEntry[] = [];
  const open: { depth: number; children: TocEntry[] }[] = [{ depth: 1, children: roots }];
  for (const { depth, slug, text } of headings) {
    if (depth < 2 || depth > deepest) continue;
    while ((open.at(-1)?.depth ?? 1) >= depth && open.length > 1) open.pop();
    const entry: TocEntry = { id: slug, text: text.trim(), children: [] };
    open.at(-1)?.children.push(entry);
    open.push({ depth, children: entry.children });
  }
  return roots;
}

/**
 * Whether every part of a text between punctuation marks, its mark included, has at most so many
 * characters: then it may break after marks alone and still fit a narrow column.
 */
export function breaksAtMarks(text: string, most = 11): boolean {
  return text.split(/(?<=[，。：；、？！\s])/).every((part) => part.trim().length <= most);
}
