import { element, type Markup } from '../charts/markup.ts';
import type { Outcome } from './explorable.ts';

/** The outcome as HTML: the sentence, the chart, the table; the same at build time and in the page. */
export function outcomeMarkup({ summary, chart, table }: Outcome): Markup {
  return element('div', { class: 'explorable-result' }, [
    element('p', { class: 'explorable-summary' }, [summary]),
    element('div', { class: 'chart-box' }, [chart]),
    // It may scroll sideways, so the keyboard must reach it.
    element(
      'div',
      { class: 'explorable-table', tabindex: 0, role: 'region', 'aria-label': table.caption },
      [tableMarkup(table)],
    ),
  ]);
}

function tableMarkup({ caption, columns, rows }: Outcome['table']): Markup {
  const head = columns.map((column) => element('th', { scope: 'col' }, [column]));
  return element('table', {}, [
    element('caption', { class: 'visually-hidden' }, [caption]),
    element('thead', {}, [element('tr', {}, head)]),
    element('tbody', {}, rows.map(rowMarkup)),
  ]);
}

function rowMarkup([first = '', ...rest]: string[]): Markup {
  const cells = rest.map((cell) => element('td', {}, [cell]));
  return element('tr', {}, [element('th', { scope: 'row' }, [first]), ...cells]);
}
