import type { Nodes } from 'hast';
import type { ArticleFacts, Mention, Section } from '../articles/facts.ts';

/** Counts a link to a term or a source for the section that it stands in. */
export function countMention(
  node: Nodes,
  section: Section,
  { terms, sources }: ArticleFacts['mentions'],
): void {
  if (node.type !== 'element' || node.tagName !== 'a') return;
  const { dataTerm, href } = node.properties;
  if (typeof dataTerm === 'string') add(terms, dataTerm, section);
  else if (typeof href === 'string' && href.startsWith('#ref-'))
    add(sources, href.slice('#ref-'.length), section);
}

function add(mentions: Mention[], id: string, section: Section): void {
  const known = mentions.find((one) => one.id === id && one.section.id === section.id);
  if (known) known.count += 1;
  else mentions.push({ id, section, count: 1 });
}
