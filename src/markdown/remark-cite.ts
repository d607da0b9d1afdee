import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Citation } from '../articles/facts.ts';
import { closest } from '../problems/closest.ts';
import { report } from '../problems/report.ts';
import { readReferences } from '../references/read.ts';
import { attribute, component, type MdxElement } from './mdx-element.ts';

/** The article's sources by key, in the order of their first citation. */
type Citations = Map<string, Citation>;

declare module 'vfile' {
  interface DataMap {
    citations: Citations;
  }
}

/**
 * Turns `<Cite id="a b" at="第 3 节">` into numbered links to the list of sources, [1] in the order
 * of first citation (GB/T 7714 numeric form). A source that is not listed is reported.
 */
export function remarkCite() {
  return (tree: Root, file: VFile): void => {
    const citations: Citations = new Map();
    file.data.citations = citations;
    visit(tree, component('Cite'), (node) => {
      const ids = (attribute(node, 'id') ?? '').split(/\s+/).filter(Boolean);
      const known = ids.filter((id) => checkSource(file, node, id));
      const links = known.map((id) => citeOnce(citations, id));
      const place = attribute(node, 'at');
      becomeSup(node, place ? [...links, h('span.cite-place', place)] : links);
    });
  };
}

function checkSource(file: VFile, node: MdxElement, id: string): boolean {
  const references = readReferences();
  if (references.has(id)) return true;
  report(file, node, {
    rule: '文献',
    message: `参考文献里没有“${id}”。`,
    cure: `在 content/references.yaml 里添上它${closest(id, [...references.keys()], '，或改成')}。`,
  });
  return false;
}

function citeOnce(citations: Citations, id: string): ElementContent {
  const citation = citations.get(id) ?? { number: citations.size + 1, id, anchors: [] };
  citations.set(id, citation);
  const anchor = `cite-${id}-${citation.anchors.length + 1}`;
  citation.anchors.push(anchor);
  return h('a', { id: anchor, href: `#ref-${id}` }, `[${citation.number}]`);
}

function becomeSup(node: MdxElement, children: ElementContent[]): void {
  Object.assign(node, {
    type: 'html-element',
    children: [],
    data: { hName: 'sup', hProperties: { className: ['cite'] }, hChildren: children },
  });
}
