import sheet from '~/styles/take-along.css?url';
import { copyLink, copyText, share } from './clipboard.ts';
import { mathmlOf, texOf } from './formula-source.ts';
import { lateSheet } from './late-sheet.ts';
import { openMenu } from './take-menu.ts';

await lateSheet(sheet);

export interface Action {
  words: string;
  act(): unknown;
}

/** What a reader may take along from a place; a single thing is taken at once. */
export function takeAlong(link: HTMLAnchorElement): void {
  const actions = [...formulaActions(link), ...linkActions(link)];
  const [first] = actions;
  if (first && actions.length === 1) first.act();
  else openMenu(link, actions);
}

function formulaActions(link: HTMLAnchorElement): Action[] {
  const formula = link.closest('.formula')?.querySelector('.katex');
  if (!formula) return [];
  return [
    { words: '复制TeX', act: () => copyText(texOf(formula), 'TeX') },
    { words: '复制MathML', act: () => copyText(mathmlOf(formula), 'MathML') },
  ];
}

function linkActions(link: HTMLAnchorElement): Action[] {
  const { href } = link;
  const copy = { words: '复制链接', act: () => copyLink(href) };
  if (!('share' in navigator)) return [copy];
  return [copy, { words: '分享……', act: () => share({ title: document.title, url: href }) }];
}
