import type { Transform } from '../draft.ts';
import type { Edit } from '../edit.ts';
import { outsideCode } from '../outside-code.ts';

interface Mark {
  pattern: RegExp;
  put: (found: RegExpExecArray) => string;
  say: string;
  decide?: (found: RegExpExecArray) => string;
}

const drop = () => '';
/** What only another system reads; on a page it would stand as letters. */
const MARKS: readonly Mark[] = [
  {
    pattern: /!\[\[([^\]|\n]+)(?:\|[^\]\n]*)?\]\]/g,
    put: drop,
    say: '删去别的笔记软件的图片记号',
    decide: ([, name]) => `把图片 ${name} 放进文章的文件夹，写成 ![说明](./文件名)`,
  },
  {
    pattern: /\[\[(?:[^\]|\n]+\|)?([^\]|\n]+)\]\]/g,
    put: ([, words = '']) => words,
    say: '双方括号的链接在本站没有去处，只留下文字',
  },
  { pattern: /%%[^%\n]+%%/g, put: drop, say: '删去别的笔记软件的注释' },
  {
    pattern: /(?<=\p{Script=Han}[^$\\\n]*)[ \t]\^[a-z0-9-]{4,}$/gmu,
    put: drop,
    say: '删去段落的记号',
  },
  {
    pattern:
      /\{%\s*(?:highlight|codeblock)\s+(?:lang:)?([\w+#-]+).*?%\}\n([\s\S]*?)\n\{%\s*end(?:highlight|codeblock)\s*%\}/g,
    put: ([, language, code]) => `\`\`\`${language}\n${code}\n\`\`\``,
    say: '模板标签里的代码放进围栏',
  },
  {
    pattern:
      /^[ \t]*\{%\s*(?:end)?(?:raw|note|asset_img|cq|blockquote|include|more|toc|image|img)\b.*%\}[ \t]*$/gm,
    put: drop,
    say: '删去模板标签',
  },
  { pattern: /^\* TOC\n(?=\{:\s*toc\s*\})/gim, put: drop, say: '删去目录记号' },
  { pattern: /[ \t]*\{:[^{}\n]*\}/g, put: drop, say: '删去别的网站的样式记号' },
];

/** Wiki links, remarks and template tags of other systems. */
export const foreignMarks: Transform = {
  rule: '外来记号',
  edits({ text }) {
    return MARKS.flatMap(({ pattern, put, say, decide }) =>
      outsideCode(text, pattern).map(
        (found): Edit => ({
          start: found.index,
          end: found.index + found[0].length,
          text: put(found),
          say: `${say}“${found[0].trim().split('\n')[0]}”`,
          ...(decide ? { decide: decide(found) } : {}),
        }),
      ),
    );
  },
};
