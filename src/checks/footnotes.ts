import type { FootnoteDefinition } from 'mdast';
import { visit } from 'unist-util-visit';
import { closest } from '../problems/closest.ts';
import type { Check, Finding } from './article.ts';

const RULE = '脚注';

/** Notes that nobody wrote, that nobody refers to, or that are written twice. */
export const footnotes: Check = ({ tree, prose }) => {
  const defined = new Map<string, FootnoteDefinition>();
  const findings: Finding[] = [];
  visit(tree, 'footnoteDefinition', (note) => {
    const name = note.label ?? note.identifier;
    if (defined.has(name)) findings.push(twice(note, name));
    else defined.set(name, note);
  });
  const used = new Set<string>();
  visit(tree, 'footnoteReference', (reference) => {
    used.add(reference.label ?? reference.identifier);
  });
  const unused = [...defined].filter(([name]) => !used.has(name));
  for (const [name, note] of unused) findings.push(notUsed(note, name));
  // `[name]: 注` without its ^ is the address of a link, and a reader sees nothing of it.
  visit(tree, 'definition', (link) => {
    const name = link.label ?? link.identifier;
    if (prose.some(({ text }) => text.includes(`[^${name}]`)))
      findings.push(lostMark(link.position?.start.offset ?? 0, name));
  });
  const free = unused.map(([name]) => name);
  for (const { text, places, plain } of prose) {
    // [name] of a note that nobody refers to: the ^ was lost here.
    for (const name of free) {
      const index = text.indexOf(`[${name}]`);
      if (index >= 0 && plain[index]) findings.push(lostMark(places[index] ?? 0, name));
    }
    for (const { index, 1: name = '' } of text.matchAll(/(?<=^|\n)\[([\w-]+)\]?[:：]/g))
      if (plain[index]) findings.push(lostMark(places[index] ?? 0, name));
    for (const { index, 1: name = '' } of text.matchAll(/\[\^([^\][\s]*)\]?/g)) {
      if (!plain[index]) continue;
      findings.push({
        at: places[index] ?? 0,
        rule: RULE,
        message: `脚注“[^${name}]”没有写。`,
        cure: `在文末写一行 [^${name || '名字'}]: 注的内容${closest(name, free, '，或改成')}。`,
      });
    }
  }
  return findings;
};

function lostMark(at: number, name: string): Finding {
  return {
    at,
    rule: RULE,
    message: `“[${name}]”没有成为脚注。`,
    cure: `写成 [^${name}]，方括号里以 ^ 开头。`,
  };
}

function notUsed(note: FootnoteDefinition, name: string): Finding {
  return {
    at: note.position?.start.offset ?? 0,
    rule: RULE,
    message: `脚注“[^${name}]”没有人引用，读者看不到它。`,
    cure: `在正文里写 [^${name}]，或删掉这条注。`,
  };
}

function twice(note: FootnoteDefinition, name: string): Finding {
  return {
    at: note.position?.start.offset ?? 0,
    rule: RULE,
    message: `脚注“[^${name}]”写了两次，后一条读者看不到。`,
    cure: '给其中一条换一个名字。',
  };
}
