import { isOurs } from '../articles/ours.ts';
import { glossaryFile, referencesFile } from '../places.ts';
import type { Problem } from '../problems/problem.ts';

interface Article {
  file: string;
  text: string;
}

/** The data files as text, to say at which line an entry stands. */
interface Data {
  glossary: string;
  references: string;
}

/**
 * Terms that no article mentions and sources that none cites: worth knowing, no mistake. Only where
 * all articles of the series are read; a folder of other articles shares the data and uses little.
 */
export function unusedEntries(articles: readonly Article[], data: Data): Problem[] {
  if (!articles.some(({ file }) => isOurs(file))) return [];
  const text = articles.map((article) => article.text).join('\n');
  const used = (component: string) =>
    new Set(
      [...text.matchAll(new RegExp(`<${component}\\s[^>]*?\\bid="([^"]*)"`, 'g'))].flatMap(
        ([, ids = '']) => ids.split(/\s+/),
      ),
    );
  return [
    ...unused(glossaryFile, data.glossary, used('Term'), {
      rule: '术语',
      message: (id) => `没有一篇文章用到术语“${id}”。`,
      cure: (id) => `在正文里写 <Term id="${id}">，或删掉这一条。`,
    }),
    ...unused(referencesFile, data.references, used('Cite'), {
      rule: '文献',
      message: (id) => `没有一篇文章引用“${id}”。`,
      cure: (id) => `在正文里写 <Cite id="${id}" />，或删掉这一条。`,
    }),
  ];
}

interface Words {
  rule: string;
  message(id: string): string;
  cure(id: string): string;
}

function unused(file: string, yaml: string, used: ReadonlySet<string>, words: Words): Problem[] {
  return yaml.split('\n').flatMap((line, index) => {
    const id = /^['"]?([^\s#:'"][^:'"]*)['"]?:/.exec(line)?.[1];
    if (id === undefined || used.has(id)) return [];
    const { rule } = words;
    const place = { file, line: index + 1, column: 1, rule, warning: true };
    return [{ ...place, message: words.message(id), cure: words.cure(id) }];
  });
}
