import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { anchorsOf } from '../articles/anchors.ts';
import { decode } from '../checks/site-paths.ts';
import { closest, editDistance } from '../problems/closest.ts';
import { report } from '../problems/report.ts';
import { attribute, isComponent } from './mdx-element.ts';

const RULE = '链接';
/** What the page has around the text. */
const PAGE_IDS = ['references', 'toc', 'main'];

/** Reports links inside an article that lead to no place in it. */
export function rehypeAnchors() {
  return (tree: Root, file: VFile): void => {
    const ids = idsOf(tree, file);
    const linked = new Set<string>();
    const lost = new Set<string>();
    visit(tree, 'element', (node) => {
      const href = node.properties.href;
      if (node.tagName !== 'a' || typeof href !== 'string' || !/^#./.test(href)) return;
      const id = decode(href.slice(1));
      linked.add(id);
      // The id of a note with a Chinese name is itself written with percent signs.
      if (ids.has(id) || ids.has(href.slice(1))) return;
      lost.add(id);
      // An empty link to a formula, figure or table was reported by rehype-numbers.
      if (node.children.length > 0 || !/^(eq|fig|tbl)-/.test(id)) reportLink(file, node, id, ids);
    });
    for (const id of lost) reportNearMiss(file, id, linked);
  };
}

function idsOf(tree: Root, file: VFile): Set<string> {
  const ids = new Set(PAGE_IDS);
  for (const id of file.data.citations?.keys() ?? []) ids.add(`ref-${id}`);
  visit(tree, (node) => {
    if (node.type === 'element' && node.properties.id) ids.add(String(node.properties.id));
    if (!isComponent(node)) return;
    const id = attribute(node, 'id');
    if (node.name === 'Chart') ids.add(`fig-${attribute(node, 'name')}`);
    else if (node.name === 'Figure') ids.add(`fig-${id}`);
    else if (node.name === 'Correction') ids.add(`correction-${id}`);
    else if (id) ids.add(id);
  });
  return ids;
}

type Place = Parameters<typeof report>[1];

function reportLink(file: VFile, node: Place, id: string, ids: ReadonlySet<string>): void {
  report(file, node, {
    rule: RULE,
    message: `本文里没有“#${id}”这个位置。`,
    cure: `检查标题末尾的 [#id]${closest(id, [...ids], '，或改成')}。`,
  });
}

/** The other end of a broken link: a place that nothing links to, named almost as the link wants it. */
function reportNearMiss(file: VFile, id: string, linked: ReadonlySet<string>): void {
  for (const [anchor, line] of anchorsOf(String(file.value))) {
    if (linked.has(anchor) || editDistance(anchor, id) > 2) continue;
    const start = { line, column: 1 };
    const place: Place = { type: 'anchor', position: { start, end: start } };
    report(file, place, {
      rule: RULE,
      message: `没有链接指向“#${anchor}”，却有链接要找“#${id}”。`,
      cure: '两处的 id 只差一点，改成一样。',
    });
  }
}
