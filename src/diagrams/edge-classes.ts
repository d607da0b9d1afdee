const STATEMENT = /^\s*class\s+([^\s].*?)\s+(risk|good|note)\s*;?\s*$/gm;

/**
 * Carries out `class e1 risk` for edges (`A e1@--> B`) in a fresh drawing; mermaid puts such a
 * class on boxes only.
 */
export function classifyEdges(root: Element, source: string): void {
  for (const [, names = '', className = ''] of source.matchAll(STATEMENT)) {
    for (const name of names.split(/\s*,\s*/)) {
      for (const edge of root.querySelectorAll('path[data-id]')) {
        if (edge.getAttribute('data-id') === name) edge.classList.add(className);
      }
    }
  }
}
