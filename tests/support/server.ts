import { type SiteServer, serveSite } from '../../src/hosting/server.ts';
import { storedPolicy } from '../../src/hosting/stored-policy.ts';

export type StaticServer = SiteServer;

/**
 * Serves a built site, or any folder, as its policy says. Of the packed forms only gzip, the one
 * that every host knows and in which the weights of pages are counted.
 */
export function serve(root: string, base = '/'): Promise<StaticServer> {
  const policy = { ...storedPolicy(root, base), base };
  return serveSite({ root, policy, encodings: ['gzip'] });
}
