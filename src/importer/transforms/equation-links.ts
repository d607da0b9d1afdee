import type { Transform } from '../draft.ts';
import type { Edit } from '../edit.ts';
import { labelName } from '../mend-tex.ts';
import { outsideCode } from '../outside-code.ts';

const REFERENCE = /\$?[(（]?\\(?:eq)?ref\{([^{}\n]+)\}[)）]?\$?/g;
const LABEL = /\\label\{([a-z0-9-]+)\}/g;

/** `\\eqref{loss}` becomes the link that the site numbers, where that formula has its label. */
export const equationLinks: Transform = {
  rule: '公式引用',
  edits({ text }) {
    const labels = new Set([...text.matchAll(LABEL)].map(([, name]) => name));
    return outsideCode(text, REFERENCE).flatMap(({ index, 0: whole, 1: name = '' }): Edit[] => {
      const id = labelName(name);
      if (!labels.has(id)) return [];
      const start = /式\s*$/.exec(text.slice(0, index))?.index ?? index;
      const say = `公式引用 ${name} 写成链接，编号由页面填上`;
      return [{ start, end: index + whole.length, text: `[](#eq-${id})`, say }];
    });
  },
};
