import { readFile } from 'node:fs/promises';
import { isExample } from './registry.ts';

const REGION_MARK = /^\s*\/\/ #(?:region|endregion)\b/;

/**
 * The text of an example's file, or of the part between `// #region name` and `// #endregion`;
 * the marks themselves are left out. Runs in Node only.
 * @throws UnknownExample, UnknownRegion
 */
export async function exampleSource(
  name: string,
  region?: string,
): Promise<string> {
  if (!isExample(name)) throw new UnknownExample(name);
  const text = await readFile(
    new URL(`./${name}.ts`, import.meta.url),
    'utf8',
  );
  const lines = text.split('\n');
  const chosen =
    region === undefined ? lines : linesOfRegion(lines, region);
  if (!chosen) throw new UnknownRegion(region ?? '', regionNames(lines));
  return chosen
    .filter((line) => !REGION_MARK.test(line))
    .join('\n')
    .trim();
}

export class UnknownExample extends Error {}

export class UnknownRegion extends Error {
  readonly known: string[];

  constructor(region: string, known: string[]) {
    super(region);
    this.known = known;
  }
}

function linesOfRegion(
  lines: string[],
  region: string,
): string[] | undefined {
  const start = lines.findIndex(
    (line) => line.trim() === `// #region ${region}`,
  );
  if (start < 0) return undefined;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => line.trim() === '// #endregion');
  return end < 0 ? rest : rest.slice(0, end);
}

function regionNames(lines: string[]): string[] {
  return lines.flatMap(
    (line) => line.match(/^\s*\/\/ #region (\S+)/)?.[1] ?? [],
  );
}
