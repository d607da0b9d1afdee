import type { markdownProcessor } from './processor.ts';

type Processor = ReturnType<typeof markdownProcessor>;

export interface ArticleRenderer {
  /**
   * Takes an article's text through the whole pipeline.
   * @throws ContentError with every mistake that the plugins found, or what the parser threw.
   */
  process(content: string, path: string, frontmatter: Record<string, unknown>): Promise<unknown>;
}

/** The pipeline by itself, as Astro runs it on an article, but without colouring code. */
export async function articleRenderer(processor: Processor): Promise<ArticleRenderer> {
  if (!processor.createMdxRenderer) throw new Error('the Markdown processor cannot read MDX');
  return processor.createMdxRenderer(
    { syntaxHighlight: false, shikiConfig: {}, gfm: true, smartypants: false },
    { optimize: false, srcDir: new URL('../', import.meta.url), sourcemap: false },
  );
}
