import { contentSecurityMeta, type InlineHashes, referrerPolicy } from './policy.ts';

const CHARSET = /<meta charset="[^"]*"\s*\/?>/i;

/**
 * A page with the policy in its head, as far as a page can say it, for hosts without headers. It stands
 * before all that loads or runs: a browser applies it only to what comes after it.
 * @throws where the page does not begin with its character set
 */
export function withPolicyMeta(html: string, inline: InlineHashes): string {
  const charset = CHARSET.exec(html);
  const first = html.search(/<(?:script|link|style)\b/i);
  if (!charset || (first >= 0 && first < charset.index)) {
    throw new Error('a page must begin with <meta charset>, before any script, link or style');
  }
  const end = charset.index + charset[0].length;
  const policy = contentSecurityMeta(inline);
  const security = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const referrer = `<meta name="referrer" content="${referrerPolicy}">`;
  return html.slice(0, end) + security + referrer + html.slice(end);
}
