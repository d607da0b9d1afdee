import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

interface Site {
  /** Name of the folder to build into, below `.cache/tests/`. */
  name: string;
  /** Folder of articles; the site's own where it is left out. */
  articles?: string;
  base?: string;
  /** Keep what an earlier build left in the folder. */
  keep?: boolean;
}

export interface Built {
  root: string;
  /** Exit code of the build command. */
  status: number | null;
  /** All that the build said. */
  output: string;
}

/** Builds a site as an author would, with other articles or under a base path. */
export function buildSite({ name, articles, base, keep = false }: Site): Built {
  const root = join('.cache', 'tests', name);
  if (!keep) rmSync(root, { recursive: true, force: true });
  const { status, stdout, stderr } = spawnSync('node', ['src/commands/build.ts'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      OUT_DIR: root,
      ASTRO_TELEMETRY_DISABLED: '1',
      FORCE_COLOR: '0',
      ...(articles ? { ARTICLES_DIR: articles } : {}),
      ...(base ? { BASE_PATH: base } : {}),
    },
  });
  return { root, status, output: `${stdout}${stderr}` };
}
