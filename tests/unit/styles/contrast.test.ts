import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { contrast, mix } from '../../support/colour.ts';

const THEMES = ['light', 'dark', 'sepia', 'light, more', 'dark, more', 'sepia, more'] as const;
type Theme = (typeof THEMES)[number];

const PAGE = ['paper', 'paper-raised', 'paper-sunken'];
const SURFACES = [...PAGE, 'cinnabar-wash', 'indigo-wash'];
const DRAWN = ['mm-node', 'mm-group', 'mm-note', 'mm-active', 'mm-risk-wash', 'mm-good-wash'];
const SERIES = ['mm-s1', 'mm-s2', 'mm-s3', 'mm-s4', 'mm-s5', 'mm-s6'];

/** What stands on what, by the least contrast it must keep; every pair that the sheets use. */
const PAIRS: { least: number; what: string; colours: string[]; on: string[] }[] = [
  { least: 7, what: 'running and secondary text', colours: ['ink', 'ink-soft'], on: SURFACES },
  { least: 4.5, what: 'labels', colours: ['ink-faint'], on: SURFACES },
  { least: 4.5, what: 'links', colours: ['cinnabar', 'indigo', 'visited'], on: SURFACES },
  { least: 4.5, what: 'seals, pressed buttons', colours: ['seal-ink'], on: ['cinnabar'] },
  { least: 4.5, what: 'selected text', colours: ['ink'], on: ['selection'] },
  {
    least: 4.5,
    what: 'code',
    colours: ['keyword', 'constant', 'string', 'function', 'comment', 'punctuation'].map(
      (kind) => `code-token-${kind}`,
    ),
    on: ['paper-raised', 'cinnabar-wash'],
  },
  { least: 4.5, what: 'text in diagrams', colours: ['mm-text'], on: [...DRAWN, ...SERIES] },
  { least: 3, what: 'outlines of controls, focus', colours: ['rule-strong'], on: SURFACES },
  { least: 3, what: 'focus, marks of what is chosen', colours: ['cinnabar'], on: SURFACES },
  {
    least: 3,
    what: 'lines of diagrams and charts',
    colours: ['mm-line', 'mm-border', 'mm-risk', 'mm-good', 'mm-x1', 'mm-x2', 'mm-x3', 'mm-x4'],
    on: PAGE,
  },
];

const sheet = ['tokens', 'code', 'diagram']
  .map((name) => readFileSync(`src/styles/${name}.css`, 'utf8'))
  .join('\n');

/** What `:root` says, and what the block after `opening` says instead. */
function declared(css: string): Map<string, string> {
  const found = css.matchAll(/--([\w-]+):\s*((?:#|light-dark|color-mix|var)[^;]+);/g);
  return new Map([...found].map(([, name = '', value = '']) => [name, value]));
}

function block(opening: string): string {
  const from = sheet.indexOf(opening);
  assert.ok(from > 0, `${opening} is in tokens.css`);
  return sheet.slice(from, sheet.indexOf('}', from));
}

const more = block('(prefers-contrast: more) {\n    :root,\n    :root[data-theme]');
const sepia = block(":root[data-theme='sepia']");
const forced = block('(forced-colors: active) {\n    :root,\n    :root[data-theme]');
const base = declared([more, sepia, forced].reduce((css, part) => css.replace(part, ''), sheet));

/** The colour that a name means in a theme, as #rrggbb. */
function colour(name: string, theme: Theme): string {
  const [scheme, contrasty] = theme.split(', ');
  const own = new Map([
    ...base,
    ...(scheme === 'sepia' ? declared(sepia) : []),
    ...(contrasty ? declared(more) : []),
  ]);
  own.set('selection', 'color-mix(in oklab, var(--cinnabar) 22%, var(--paper))');
  return resolve(`var(--${name})`, own, scheme === 'dark');
}

function resolve(value: string, own: ReadonlyMap<string, string>, dark: boolean): string {
  const name = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  if (name) {
    const meant = own.get(name);
    assert.ok(meant, `--${name} is declared`);
    return resolve(meant, own, dark);
  }
  const pair = /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(value);
  if (pair) return pair[dark ? 2 : 1] ?? '';
  const mixed = /^color-mix\(in oklab, (\S+) (\d+)%, (\S+)\)$/.exec(value);
  if (!mixed) {
    assert.match(value, /^#[0-9a-f]{6}$/);
    return value;
  }
  const [, one = '', share = '', other = ''] = mixed;
  return mix(resolve(one, own, dark), Number(share) / 100, resolve(other, own, dark));
}

/** The worst place of each colour of a pair. */
function worst(theme: Theme, name: string, on: string[]): number {
  return Math.min(...on.map((under) => contrast(colour(name, theme), colour(under, theme))));
}

describe('Contrast', () => {
  it('is computed as the standard does', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54');
    assert.equal(mix('#ffffff', 0.5, '#000000'), '#636363');
    assert.equal(mix('#1f5673', 1, '#000000'), '#1f5673');
  });

  for (const theme of THEMES) {
    it(`holds for every pair of colours that meet, ${theme}`, (t) => {
      for (const { least, what, colours, on } of PAIRS) {
        const row = colours.map((name) => `${name} ${worst(theme, name, on).toFixed(2)}`);
        t.diagnostic(`${theme} | ≥ ${least} | ${what} | ${row.join(', ')}`);
        for (const name of colours) {
          const found = worst(theme, name, on);
          assert.ok(found >= least, `${what}: --${name} comes down to ${found.toFixed(2)}`);
        }
      }
    });
  }

  it('that is too weak is found', () => {
    assert.ok(worst('light', 'rule', PAGE) < 3);
    assert.ok(worst('sepia', 'rule', PAGE) < 3);
  });

  it('is more, never less, for those who ask for more', () => {
    for (const name of ['ink', 'ink-soft', 'ink-faint', 'cinnabar', 'indigo', 'rule-strong']) {
      for (const scheme of ['light', 'dark', 'sepia'] as const) {
        assert.ok(worst(`${scheme}, more`, name, PAGE) > worst(scheme, name, PAGE), name);
      }
    }
  });
});
