import { render } from 'astro:content';
import mdxRenderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Article } from '~/articles/articles.ts';
import { mdx } from '~/components/mdx/index.ts';

let container: Promise<AstroContainer> | undefined;

/**
 * The text of an article as its page shows it. Copies are made from this and not from the MDX, so
 * that they hold what the page holds, computed numbers and components that are yet to come included.
 */
export async function articleHtml({ entry }: Article): Promise<string> {
  container ??= mdxContainer();
  const { Content } = await render(entry);
  return (await container).renderToString(Content, { props: { components: mdx } });
}

/** The same as a tree. */
export async function articleBody(article: Article): Promise<Root> {
  return fromHtml(await articleHtml(article), { fragment: true });
}

async function mdxContainer(): Promise<AstroContainer> {
  const made = await AstroContainer.create();
  made.addServerRenderer({ renderer: mdxRenderer, name: 'mdx' });
  return made;
}
