import type { Element, Nodes, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { type ArticleFacts, emptyFacts, type Runnable, type Section } from '../articles/facts.ts';
import { readingMinutes } from '../articles/reading-time.ts';
import { plainFormula } from '../math/plain-formula.ts';
import { EXPLORABLES } from './component-names.ts';
import { attribute, isComponent } from './mdx-element.ts';
import { countMention } from './mentions.ts';

const EXPERIMENTS: ReadonlySet<string> = new Set(EXPLORABLES);
const HAN = /\p{Script=Han}/gu;

/** Counts what an article holds and hands it to its page as `remarkPluginFrontmatter.facts`. */
export function rehypeFacts() {
  return (tree: Root, file: VFile): void => {
    const facts = emptyFacts();
    let section: Section = { id: '', text: '' };
    visit(tree, (node) => {
      const begun = sectionAt(node);
      if (begun && holdsFormula(node)) facts.spelledHeadings[begun.id] = begun.text;
      section = begun ?? section;
      const runnable = runnableAt(node, section);
      if (runnable) facts.runnables.push(runnable);
      countMention(node, section, facts.mentions);
      if (node.type === 'text') facts.hanCharacters += node.value.match(HAN)?.length ?? 0;
      return count(node, facts);
    });
    facts.minutes = readingMinutes(
      facts.hanCharacters,
      facts.formulas + facts.diagrams + facts.charts,
    );
    facts.examples = facts.runnables.filter(({ kind }) => kind === 'example').length;
    facts.explorables = facts.runnables.length - facts.examples;
    facts.citations = [...(file.data.citations?.values() ?? [])];
    facts.terms = [...(file.data.terms ?? [])];
    const astro = file.data.astro;
    if (astro?.frontmatter) astro.frontmatter.facts = facts;
  };
}

/** The section that a heading begins. */
function sectionAt(node: Nodes): Section | undefined {
  if (node.type !== 'element' || !/^h[2-4]$/.test(node.tagName)) return undefined;
  return { id: String(node.properties.id ?? ''), text: spelled(node) };
}

/** As remark-math leaves it for KaTeX. */
const isFormula = ({ properties: { className } }: Element): boolean =>
  Array.isArray(className) && className.includes('math-inline');

function holdsFormula(node: Nodes): boolean {
  return (
    'children' in node &&
    node.children.some(
      (child) => child.type === 'element' && (isFormula(child) || holdsFormula(child)),
    )
  );
}

/** The words of a heading, a formula without its marks. */
function spelled(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && isFormula(node)) return plainFormula(textOf(node));
  return 'children' in node ? node.children.map(spelled).join('') : '';
}

function runnableAt(node: Nodes, section: Section): Runnable | undefined {
  if (!isComponent(node) || !node.name) return undefined;
  if (EXPERIMENTS.has(node.name)) return { kind: 'explorable', name: tagOf(node.name), section };
  const name = node.name === 'Example' && attribute(node, 'name');
  return name ? { kind: 'example', name, title: attribute(node, 'title'), section } : undefined;
}

/** DilutionBoard → dilution-board */
function tagOf(component: string): string {
  return component.replace(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase();
}

/** Counts a node; SKIP where its text is not prose (code, diagrams, formulas). */
function count(node: Nodes, facts: ArticleFacts): typeof SKIP | undefined {
  if (isComponent(node)) {
    if (node.name === 'Chart') facts.charts += 1;
    return undefined;
  }
  if (node.type !== 'element') return undefined;
  const { properties, tagName } = node;
  if ('dataFormula' in properties) facts.formulas += 1;
  if ('dataDiagram' in properties) facts.diagrams += 1;
  if (tagName === 'table') facts.tables += 1;
  const classes = Array.isArray(properties.className) ? properties.className : [];
  const silent = tagName === 'pre' || tagName === 'svg' || classes.includes('math-inline');
  return silent ? SKIP : undefined;
}
