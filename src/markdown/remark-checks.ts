import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { isOurs } from '../articles/ours.ts';
import { articleChecks } from '../checks/article-checks.ts';
import { proseOf } from '../checks/prose.ts';
import { report } from '../problems/report.ts';

/** Runs the checks of `src/checks` on an article's tree before any plugin has changed it. */
export function remarkChecks() {
  return (tree: Root, file: VFile): void => {
    const source = String(file.value);
    const article = { tree, source, prose: proseOf(tree, source) };
    const lenient = !isOurs(file.path);
    for (const check of articleChecks) {
      for (const { at, manner, house, ...words } of check(article)) {
        if (house && lenient) continue;
        const start = placeAt(source, at);
        const node = { type: 'finding', position: { start, end: start } };
        report(file, node, { ...words, ...(manner && lenient ? { warning: true } : {}) });
      }
    }
  };
}

function placeAt(source: string, offset: number) {
  const before = source.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n'), offset };
}
