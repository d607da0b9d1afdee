import { type Matcher, matcher, specificity } from './selectors.ts';

interface Rule {
  matches: Matcher;
  value: string;
  important: boolean;
  weight: number;
}

export interface Declaration {
  value: string;
  important: boolean;
}

/** For each property the rules that set it, the strongest first. */
export type Sheet = ReadonlyMap<string, readonly Rule[]>;

/** Reads the rules of a style sheet; those for keyframes and media are left out. */
export function parseSheet(text: string): Sheet {
  const sheet = new Map<string, Rule[]>();
  const plain = text.replace(/@[^{]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  for (const [, selectors = '', body = ''] of plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    for (const [property, { value, important }] of declarations(body)) {
      const rules = sheet.get(property) ?? [];
      for (const selector of selectors.split(',').map((part) => part.trim())) {
        const weight = (important ? 1e6 : 0) + specificity(selector);
        rules.push({ matches: matcher(selector), value, important, weight });
      }
      sheet.set(property, rules);
    }
  }
  // Of equal rules the later one wins; sorting keeps the order of equals.
  for (const rules of sheet.values()) rules.reverse().sort((a, b) => b.weight - a.weight);
  return sheet;
}

/** Reads `a: b; c: d !important`. */
export function declarations(text: string): Map<string, Declaration> {
  const found = new Map<string, Declaration>();
  for (const part of text.split(';')) {
    const colon = part.indexOf(':');
    const value = part.slice(colon + 1).trim();
    if (colon < 1 || value === '' || value === 'undefined') continue;
    found.set(part.slice(0, colon).trim().toLowerCase(), {
      value: value.replace(/\s*!important$/, ''),
      important: value.endsWith('!important'),
    });
  }
  return found;
}
