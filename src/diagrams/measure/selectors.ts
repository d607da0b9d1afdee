/** What of an element selectors ask for, read once; jsdom's own matching is ten times slower. */
export interface Subject {
  tag: string;
  id: string;
  classes: readonly string[];
  attributes: ReadonlyMap<string, string>;
  parent: Subject | undefined;
}

/** Tells whether an element is selected. */
export type Matcher = (subject: Subject) => boolean;

interface Step {
  test: Matcher;
  /** How this step relates to the one before it: ' ' anywhere below, '>' child. */
  relation: string;
}

const TOKEN = /\[([\w-]+)(?:([*^$~]?=)["']?([^"'\]]*)["']?)?\]|([.#]?)((?:[\w-]|[^\0-\x7f])+)|\*/g;
const NEVER: Matcher = () => false;

/** Reads one selector of those kinds that mermaid writes; any other matches nothing. */
export function matcher(selector: string): Matcher {
  const parts = selector
    .replace(/\s*>\s*/g, ' >')
    .trim()
    .split(/\s+/);
  const steps = parts.map((part) => ({
    relation: part.startsWith('>') ? '>' : ' ',
    test: compound(part.replace(/^>/, '')),
  }));
  return (subject) => matchesFrom(steps, steps.length - 1, subject);
}

/** Specificity as one number: ids, then classes and attributes, then tags. */
export function specificity(selector: string): number {
  const count = (pattern: RegExp) => selector.match(pattern)?.length ?? 0;
  return count(/#/g) * 1e4 + count(/[.[]/g) * 100 + count(/(?:^|[\s>])[a-z]/gi);
}

function matchesFrom(steps: readonly Step[], at: number, subject: Subject): boolean {
  const step = steps[at];
  if (!step?.test(subject)) return false;
  if (at === 0) return true;
  for (let above = subject.parent; above; above = above.parent) {
    if (matchesFrom(steps, at - 1, above)) return true;
    if (step.relation === '>') return false;
  }
  return false;
}

function compound(text: string): Matcher {
  const tests: Matcher[] = [];
  let read = 0;
  for (const [token, attribute, operator, value = '', mark, name = ''] of text.matchAll(TOKEN)) {
    read += token.length;
    if (attribute) tests.push(attributeTest(attribute, operator, value));
    else if (mark === '.') tests.push(({ classes }) => classes.includes(name));
    else if (mark === '#') tests.push(({ id }) => id === name);
    else if (token !== '*') tests.push(({ tag }) => tag === name.toLowerCase());
  }
  return read === text.length ? (subject) => tests.every((test) => test(subject)) : NEVER;
}

function attributeTest(name: string, operator: string | undefined, wanted: string): Matcher {
  return ({ attributes }) => {
    const value = attributes.get(name);
    if (value === undefined || operator === undefined) return value !== undefined;
    if (operator === '*=') return value.includes(wanted);
    if (operator === '^=') return value.startsWith(wanted);
    if (operator === '$=') return value.endsWith(wanted);
    if (operator === '~=') return value.split(/\s+/).includes(wanted);
    return value === wanted;
  };
}
