import { createHash } from 'node:crypto';

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;
/** Blocks that browsers read as data and never run, so that no policy concerns them. */
const DATA = /\stype="?application\/(?:ld\+)?json\b/i;

/** The scripts that stand in a page itself, word for word. */
export function inlineScripts(html: string): string[] {
  return [...html.matchAll(SCRIPT)]
    .filter(([, attributes = '']) => !/\ssrc=/.test(attributes) && !DATA.test(attributes))
    .map(([, , script = '']) => script);
}

/** What names a script in a content security policy. */
export function scriptHash(script: string): string {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}
