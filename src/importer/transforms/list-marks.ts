import type { Transform } from '../draft.ts';
import type { Edit } from '../edit.ts';
import { outsideCode } from '../outside-code.ts';

const BULLET = /^([ \t\u2002-\u200a\u3000]*)[•▪▫●○◦◆◇■□‣⁃][ \t\u3000]*(?=\S)/gm;

/** Bullets of a word processor begin the items of a list. */
export const listMarks: Transform = {
  rule: '列表',
  edits({ text }) {
    return outsideCode(text, BULLET).map(({ index, 0: mark, 1: indent = '' }): Edit => {
      const put = `${indent === '' ? '' : '  '}- `;
      return {
        start: index,
        end: index + mark.length,
        text: put,
        say: `${mark.trim()} 改成列表`,
      };
    });
  },
};
