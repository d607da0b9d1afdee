import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Encoding } from './encoding.ts';
import { caching } from './paths.ts';
import { type Policy, revalidate } from './policy.ts';
import { sendFile } from './send-file.ts';
import { findStored } from './stored-file.ts';

export interface SiteServer {
  /** Origin and base path, ending in a slash. */
  url: string;
  close(): Promise<void>;
}

export interface Served {
  /** Folder of the built site. */
  root: string;
  policy: Policy;
  /** A free port where it is left out. */
  port?: number;
  /** Packed forms that the server knows, the best first. */
  encodings?: readonly Encoding[];
}

/**
 * Serves a built site on this machine as its policy says: headers, caching, packed text, folders
 * with their slash, the 404 page, and nothing outside the base path.
 */
export async function serveSite(served: Served): Promise<SiteServer> {
  const server = createServer((request, response) => {
    for (const [name, value] of served.policy.headers) response.setHeader(name, value);
    answer(served, request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(served.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}${served.policy.base}`, close: () => close(server) };
}

async function answer(
  served: Served,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { root, policy, encodings = ['br', 'gzip'] } = served;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const path = pathOf(request.url ?? '/');
  if (path === undefined) {
    response.writeHead(400).end();
    return;
  }
  const below = path.startsWith(policy.base) ? path.slice(policy.base.length) : undefined;
  const found = below === undefined ? undefined : await findStored(root, below);
  if (found === 'folder' || `${path}/` === policy.base) {
    response.writeHead(301, { Location: encodeURI(`${path}/`) }).end();
  } else if (found) {
    response.setHeader('Cache-Control', caching(policy, below ?? ''));
    await sendFile(found, 200, encodings, request, response);
  } else {
    const page = await findStored(root, '404.html');
    response.setHeader('Cache-Control', revalidate);
    if (!page || page === 'folder') response.writeHead(404).end();
    else await sendFile(page, 404, encodings, request, response);
  }
}

/** The decoded path of a request; undefined where it is none. */
function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(url.split(/[?#]/)[0] ?? '');
  } catch {
    return undefined;
  }
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
