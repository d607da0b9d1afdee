import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { readGlossary } from '../glossary/read.ts';
import { closest } from '../problems/closest.ts';
import { report } from '../problems/report.ts';
import { attribute, becomeHtml, component, type MdxElement } from './mdx-element.ts';

declare module 'vfile' {
  interface DataMap {
    /** Keys of the glossary terms an article refers to, in the order of their first mention. */
    terms: Set<string>;
  }
}

/** Turns `<Term id>` into a link to the glossary; a term that the glossary lacks is reported. */
export function remarkTerm({ base }: { base: string }) {
  return (tree: Root, file: VFile): void => {
    const glossary = readGlossary();
    const terms = new Set<string>();
    file.data.terms = terms;
    visit(tree, component('Term'), (node: MdxElement) => {
      const id = attribute(node, 'id') ?? '';
      const entry = glossary.get(id);
      if (!entry) {
        if (id === '') return;
        report(file, node, {
          rule: '术语',
          message: `术语表里没有“${id}”。`,
          cure: `在 content/glossary.yaml 里添上它${closest(id, [...glossary.keys()], '，或改成')}。`,
        });
        return;
      }
      terms.add(id);
      const word = { type: 'text' as const, value: entry.term };
      if (node.children.length === 0) Object.assign(node, { children: [word] });
      becomeHtml(node, 'a', { className: ['term'], href: `${base}glossary/#${id}`, dataTerm: id });
    });
  };
}
