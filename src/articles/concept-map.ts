/** An article as the map sees it. */
export interface Land {
  slug: string;
  seal: string;
  /** Keys of the glossary terms it links to. */
  terms: readonly string[];
}

/** Two articles, by their places in the list, and how many terms both use. */
export interface Bridge {
  from: number;
  to: number;
  shared: number;
}

export interface SharedTerm {
  id: string;
  /** Seals of the articles that use it, in the order of the series. */
  seals: string[];
}

export interface ConceptMap {
  bridges: Bridge[];
  /** What at least two articles use, by how many do, most first. */
  groups: { articles: number; terms: SharedTerm[] }[];
}

/** Which terms the articles share, two by two and all together. */
export function conceptMap(lands: readonly Land[]): ConceptMap {
  return { bridges: bridgesOf(lands), groups: groupsOf(lands) };
}

function bridgesOf(lands: readonly Land[]): Bridge[] {
  const sets = lands.map(({ terms }) => new Set(terms));
  return sets.flatMap((one, from) =>
    sets.slice(from + 1).map((other, step) => ({
      from,
      to: from + 1 + step,
      shared: [...one].filter((term) => other.has(term)).length,
    })),
  );
}

function groupsOf(lands: readonly Land[]): ConceptMap['groups'] {
  const seals = new Map<string, string[]>();
  for (const { seal, terms } of lands)
    for (const id of new Set(terms)) seals.set(id, [...(seals.get(id) ?? []), seal]);
  const shared = [...seals].map(([id, of]) => ({ id, seals: of }));
  const sizes = [...new Set(shared.map(({ seals }) => seals.length))]
    .filter((size) => size > 1)
    .sort((a, b) => b - a);
  return sizes.map((articles) => ({
    articles,
    terms: shared.filter(({ seals }) => seals.length === articles),
  }));
}

/** Where the seals stand: on a circle of radius 1 around 0, the first at the top, clockwise. */
export function onCircle(count: number): { x: number; y: number }[] {
  return Array.from({ length: count }, (_, n) => {
    const angle = (2 * Math.PI * n) / count - Math.PI / 2;
    return { x: Math.cos(angle), y: Math.sin(angle) };
  });
}
