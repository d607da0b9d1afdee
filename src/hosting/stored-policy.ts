import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOSTING } from './paths.ts';
import type { Policy } from './policy.ts';

/** The policy that a built site carries; any other folder has none. */
export function storedPolicy(root: string, base: string): Policy {
  const file = join(root, HOSTING, 'policy.json');
  if (!existsSync(file)) return { base, headers: [], tlsHeaders: [], caching: [] };
  return JSON.parse(readFileSync(file, 'utf8')) as Policy;
}
