import { element, type Markup } from './markup.ts';

/** Who reads a chart aloud: a short name, and what it shows in one or two sentences. */
export interface Spoken {
  /** Prefix for ids; unique on a page. */
  id: string;
  title: string;
  description: string;
}

/**
 * The outer SVG of every chart. It has no viewBox: across, places are percentages of whatever room
 * there is; down, they are pixels. So the text keeps its size from 360 px to the full column.
 */
export function frame(
  { id, title, description }: Spoken,
  height: number,
  children: (Markup | undefined)[],
): Markup {
  const named = {
    role: 'img',
    'aria-labelledby': `${id}-title`,
    'aria-describedby': `${id}-desc`,
  };
  return element('svg', { class: 'chart-svg', width: '100%', height, ...named }, [
    element('title', { id: `${id}-title` }, [title]),
    element('desc', { id: `${id}-desc` }, [description]),
    ...children,
  ]);
}

/** A share of the width, 0–1, as a percentage. */
export const across = (share: number): string => `${Math.round(share * 1e4) / 100}%`;
