/**
 * The page on which each named place of a PDF stands, counted from 1, as Chromium writes PDFs: with
 * objects in plain text. Browsers know no `target-counter`, so the contents are filled in afterwards.
 */
export function pageNumbers(pdf: Uint8Array): Map<string, number> {
  const text = Buffer.from(pdf).toString('latin1');
  const objects = new Map(
    [...text.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\sendobj/g)].map(
      ([, number = '', body = '']) => [number, body] as const,
    ),
  );
  const root = [...objects].find(([, body]) => /\/Type\s*\/Catalog/.test(body))?.[1] ?? '';
  const pages = pagesBelow(/\/Pages (\d+) 0 R/.exec(root)?.[1] ?? '', objects);
  const numbers = new Map(pages.map((page, at) => [page, at + 1]));
  const names = objects.get(/\/Dests (\d+) 0 R/.exec(root)?.[1] ?? '') ?? '';
  return new Map(
    [...names.matchAll(/\/([^\s/[\]<>()]+)\s*\[(\d+) 0 R/g)].map(([, name = '', page = '']) => [
      plainName(name),
      numbers.get(page) ?? 0,
    ]),
  );
}

function pagesBelow(number: string, objects: ReadonlyMap<string, string>): string[] {
  const body = objects.get(number) ?? '';
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(body)?.[1];
  if (kids === undefined) return [number];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid = '']) => pagesBelow(kid, objects));
}

/** #2D stands for a hyphen. */
function plainName(name: string): string {
  return name.replace(/#([0-9A-Fa-f]{2})/g, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
