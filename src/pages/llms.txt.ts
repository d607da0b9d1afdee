import type { APIRoute } from 'astro';
import { getArticles } from '~/articles/articles.ts';
import { fullUrl } from '~/href.ts';
import { site as series } from '~/site.ts';

/** The way into the texts for language models, in the form of llmstxt.org. */
export const GET: APIRoute = async ({ site }) => {
  const url = (path: string) => fullUrl(path, site);
  const articles = (await getArticles()).map(
    ({ slug, data }) => `- [${data.title}](${url(`articles/${slug}.md`)}): ${data.question}`,
  );
  const more = [
    `- [术语表](${url('glossary/')}): 中文、英文、定义，以及在哪一讲讲到`,
    `- [参考文献](${url('references/')}): 全部来源，GB/T 7714 著录`,
    `- [关于](${url('about/')}): 原作者、更正与许可`,
  ];
  const parts = [
    `# ${series.title}`,
    `> ${series.description}`,
    `每篇都是完整的 Markdown：公式写作 TeX，图是 Mermaid 源码加文字说明，引用编号对应篇末的参考文献。`,
    `## 文章\n\n${articles.join('\n')}`,
    `## Optional\n\n${more.join('\n')}`,
  ];
  return new Response(`${parts.join('\n\n')}\n`);
};
