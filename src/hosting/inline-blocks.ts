import { createHash } from 'node:crypto';

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;
const STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>/gi;
/** Blocks that browsers read as data and never run, so that no policy concerns them. */
const DATA = /\stype="?application\/(?:ld\+)?json\b/i;

/** The scripts that stand in a page itself, word for word; an empty one does nothing. */
export function inlineScripts(html: string): string[] {
  return [...html.matchAll(SCRIPT)]
    .filter(([, attributes = '']) => !/\ssrc=/.test(attributes) && !DATA.test(attributes))
    .map(([, , script = '']) => script)
    .filter((script) => script !== '');
}

/** The style sheets that stand in a page itself, word for word. */
export function inlineStyles(html: string): string[] {
  return [...html.matchAll(STYLE)].map(([, css = '']) => css);
}

/** What names a script or a style sheet in a content security policy. */
export function blockHash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
