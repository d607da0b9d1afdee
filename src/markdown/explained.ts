import type { unified } from '@astrojs/markdown-remark';
import { encoding } from '../checks/encoding.ts';
import { mdxFailure } from '../checks/mdx-errors.ts';
import { structureOf, type Torn } from '../checks/structure.ts';
import { tornTags } from '../checks/tags.ts';
import type { Problem } from '../problems/problem.ts';
import { ContentError, shownPath } from '../problems/report.ts';
import { COMPONENTS } from './component-names.ts';

type Processor = ReturnType<typeof unified>;

/** Rounds of leaving out what cannot be read; a text with more torn places is no article. */
const MOST_ROUNDS = 20;
/** Rules about two places, of which one may have been left out. */
const OF_TWO_PLACES: ReadonlySet<string> = new Set(['引用', '脚注', '链接']);

/**
 * The processor with the parser's errors in the author's words. MDX stops at its first error and
 * often names the end of the file; so the lines are read before it does, and what cannot be read is
 * left out until the rest can be: one run tells every mistake.
 */
export function explained(processor: Processor): Processor {
  const create = processor.createMdxRenderer?.bind(processor);
  if (!create) return processor;
  return {
    ...processor,
    async createMdxRenderer(...options: Parameters<typeof create>) {
      const renderer = await create(...options);
      return {
        ...renderer,
        async process(content, path, frontmatter) {
          const torn = tornPlaces(content);
          if (torn.length > 0) return explain(content, torn);
          try {
            return await renderer.process(content, path, frontmatter);
          } catch (error) {
            if (error instanceof ContentError) throw error;
            return explain(content, [mdxFailure(error, content)]);
          }

          /** Reads what is left without the torn places, and throws all that was found. */
          async function explain(text: string, first: readonly Torn[]): Promise<never> {
            const problems = first.map((place) => problemOf(path, place));
            let rest = without(text, first);
            for (let round = 0; round < MOST_ROUNDS; round++) {
              try {
                await renderer.process(rest, path, { ...frontmatter });
                break;
              } catch (error) {
                if (error instanceof ContentError) {
                  const missing = leftOut(text, rest);
                  problems.push(...error.problems.filter((problem) => !isIn(problem, missing)));
                  break;
                }
                const failure = mdxFailure(error, rest);
                problems.push(problemOf(path, failure));
                rest = without(rest, [failure]);
              }
            }
            throw new ContentError(problems);
          }
        },
      };
    },
  };
}

/** What is wrong in the lines themselves, and bytes that are no characters. */
function tornPlaces(source: string): Torn[] {
  const { blocks, torn } = structureOf(source);
  const unreadable = encoding(source).map(({ at, ...words }): Torn => {
    const before = source.slice(0, at).split('\n');
    const line = before.length - 1;
    // The text around it can be read; nothing is left out.
    return { ...words, line, column: before.at(-1)?.length ?? 0, from: line, to: line };
  });
  return [...unreadable, ...torn, ...tornTags(blocks, COMPONENTS)];
}

function problemOf(path: string, { line, column, rule, message, cure }: Torn): Problem {
  return { file: shownPath(path), line: line + 1, column: column + 1, rule, message, cure };
}

/** The text with the lines of these places blanked, so that all other places stay. */
function without(text: string, torn: readonly Torn[]): string {
  const lines = text.split('\n');
  for (const { from, to } of torn)
    for (let i = from; i < to && i < lines.length; i++)
      lines[i] = (lines[i] ?? '').replace(/[^\r]/g, ' ');
  return lines.join('\n');
}

function leftOut(text: string, rest: string): string {
  const kept = rest.split('\n');
  return text
    .split('\n')
    .filter((line, i) => line !== kept[i])
    .join('\n');
}

/** Whether what a problem misses stands in the lines that were left out. */
function isIn({ rule, message }: Problem, missing: string): boolean {
  if (!OF_TWO_PLACES.has(rule)) return false;
  return [...message.matchAll(/“([^”]+)”/g)].some(([, name = '']) => {
    const id = /^#(?:eq|fig)-(.+)$/.exec(name)?.[1];
    return missing.includes(name) || (id && new RegExp(`[{"]${id}["}]`).test(missing));
  });
}
