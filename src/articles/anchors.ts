import GithubSlugger from 'github-slugger';

/**
 * Every place of an article that a link can lead to, with its line (from 1), read from its text
 * alone: headings, formulas, figures, charts, tables and corrections.
 */
export function anchorsOf(text: string): Map<string, number> {
  const anchors = new Map<string, number>();
  const slugger = new GithubSlugger();
  let fence = '';
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const [, run = '', info = ''] = /^\s*(`{3,})(.*)$/.exec(line) ?? [];
    if (fence === '' || (run.length >= fence.length && info.trim() === '')) {
      for (const id of anchorsIn(line, slugger)) if (!anchors.has(id)) anchors.set(id, index + 1);
      if (run !== '') fence = fence === '' ? run : '';
    }
  }
  return anchors;
}

function anchorsIn(line: string, slugger: GithubSlugger): string[] {
  const heading = /^#{2,6}\s+(.*?)\s*$/.exec(line)?.[1];
  if (heading !== undefined) {
    const fixed = /\[#([a-z0-9][a-z0-9-]*)\]$/.exec(heading)?.[1];
    return [fixed ?? slugger.slug(heading.replace(/<[^>]*>|[*`$]/g, ''))];
  }
  return [
    ...all(line, /\\label\{([a-z0-9-]+)\}/g, 'eq-'),
    ...all(line, /^\s*`{3,}mermaid\b.*?\bid="([^"]+)"/g, 'fig-'),
    ...all(line, /<Chart\b[^>]*?\bname="([^"]+)"/g, 'fig-'),
    ...all(line, /<Figure\b[^>]*?\bid="([^"]+)"/g, 'fig-'),
    ...all(line, /<Correction\b[^>]*?\bid="([^"]+)"/g, 'correction-'),
    ...all(line, /^表：.*\[#([a-z0-9][a-z0-9-]*)\]\s*$/g, ''),
  ];
}

function all(line: string, pattern: RegExp, prefix: string): string[] {
  return [...line.matchAll(pattern)].map(([, id]) => `${prefix}${id}`);
}
