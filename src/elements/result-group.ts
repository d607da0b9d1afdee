import { href } from '~/href.ts';
import type { Group, Hit } from '~/search/answer.ts';
import type { Part } from '~/search/excerpt.ts';
import { site } from '~/site.ts';
import { kindNames } from './result-words.ts';
import { make } from './search-markup.ts';

/** Draws groups below those in view; what belongs to an article in view joins its group. */
export function addGroups(list: Element, groups: readonly Group[]): HTMLElement[] {
  return groups.flatMap(({ page, hits }) => {
    const drawn = hits.map((one) => make('li', {}, link(one)));
    const known = [...list.querySelectorAll<HTMLElement>('.search-group')].find(
      ({ dataset }) => dataset.path === page.path,
    );
    if (known) known.querySelector('ul')?.append(...drawn);
    else list.append(group(page, hits, drawn));
    return drawn;
  });
}

/** The site's own name in front of every title tells nothing here. */
export function withoutSeries(title: string): string {
  return title.replace(`${site.title}：`, '');
}

export function seal(character: string): HTMLElement | string {
  return character && make('span', { className: 'seal', ariaHidden: 'true' }, character);
}

function group(page: Group['page'], hits: readonly Hit[], drawn: HTMLElement[]): HTMLElement {
  const title = hits[0]?.article.title ?? withoutSeries(page.title);
  const section = make(
    'section',
    { className: 'search-group', ariaLabel: title },
    make('p', {}, seal(page.seal), title),
    make('ul', {}, ...drawn),
  );
  section.dataset.path = page.path;
  return section;
}

function link({ path, heading, excerpt, trail, kinds }: Hit): HTMLElement {
  const above = trail.map(withoutSeries).join(' › ');
  const others = kinds.filter((kind) => kind !== 'text');
  const hit = make(
    'a',
    { href: href(path) },
    make(
      'span',
      { className: 'search-heading' },
      ...parts(heading.map(titleAlone)),
      ...others.map((kind) => make('span', { className: 'search-kind' }, kindNames[kind])),
      above && make('span', { className: 'search-path' }, above),
    ),
    make('span', { className: 'search-excerpt' }, ...parts(excerpt)),
  );
  hit.dataset.searchHit = '';
  return hit;
}

function titleAlone(part: Part): Part {
  return { ...part, text: withoutSeries(part.text) };
}

function parts(all: Part[]): (HTMLElement | string)[] {
  return all.map(({ text, mark }) => (mark ? make('mark', {}, text) : text));
}
