import type { Definition } from '~/glossary/definitions.ts';

let all: Promise<Record<string, Definition>> | undefined;

/** The definition of a term of this article, fetched with all the others of it, once. */
export async function definitionOf(id: string): Promise<Definition | undefined> {
  all ??= fetchAll();
  try {
    return (await all)[id];
  } catch {
    // The next card asks again.
    all = undefined;
    return undefined;
  }
}

async function fetchAll(): Promise<Record<string, Definition>> {
  const response = await fetch(new URL('terms.json', location.href));
  if (!response.ok) throw new Error(response.statusText);
  return response.json();
}
