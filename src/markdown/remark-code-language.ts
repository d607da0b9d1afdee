import type { Root } from 'mdast';
import { bundledLanguages, bundledLanguagesAlias } from 'shiki/langs';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../problems/report.ts';

const PLAIN = new Set(['text', 'plaintext', 'txt', 'plain', 'ansi']);
const DIAGRAM = 'mermaid';

/** Reports a code fence in a language that the highlighter does not know; it would print it plain. */
export function remarkCodeLanguage() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'code', (node) => {
      const language = node.lang;
      if (!language || language === DIAGRAM || PLAIN.has(language)) return;
      if (language in bundledLanguages || language in bundledLanguagesAlias) return;
      report(file, node, {
        rule: '代码',
        message: `不认识代码语言“${language}”。`,
        cure: '改成常见的名字，例如 ts、python、bash、json；不需要着色就写 text。',
      });
    });
  };
}
