import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { serveSite } from '../../src/hosting/server.ts';
import { storedPolicy } from '../../src/hosting/stored-policy.ts';
import { ask } from './raw-request.ts';

export interface WebServer {
  /** `http://127.0.0.1:…`, without a slash. */
  origin: string;
  /** Folder that holds the site as the host's name does: itself, or below it in `repo/`. */
  www: string;
  close(): Promise<void>;
}

export interface ServerKind {
  name: string;
  /** What it cannot be tested without; undefined where all is there. */
  missing(): string | undefined;
  start(site: string, base: string): Promise<WebServer>;
}

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const PACKAGES = ['nginx-light', 'caddy', 'libnginx-mod-http-brotli-static'];

/** The servers that a built site brings its settings for, and our own. */
export const serverKinds: readonly ServerKind[] = [
  {
    name: 'npm start',
    missing: () => undefined,
    start: async (site, base) => {
      const { url, close } = await serveSite({ root: site, policy: storedPolicy(site, base) });
      return { origin: new URL(url).origin, www: '', close };
    },
  },
  {
    name: 'nginx',
    missing: () => lacking('nginx'),
    start: (site, base) =>
      startProcess(site, base, (www, port, folder) => {
        const file = write(folder, 'nginx.conf', nginxServer(resolve(site), www, port, folder));
        return ['nginx', '-p', folder, '-c', file, '-e', join(folder, 'error.log')];
      }),
  },
  {
    name: 'Caddy',
    missing: () => lacking('caddy'),
    start: (site, base) =>
      startProcess(site, base, (www, port, folder) => {
        const file = write(folder, 'Caddyfile', caddyServer(resolve(site), www, port));
        return ['caddy', 'run', '--adapter', 'caddyfile', '--config', file];
      }),
  },
];

/** Installs the servers where that can be done: as root, with apt. @returns why it could not */
export function installServers(): string | undefined {
  if (!lacking('nginx') && !lacking('caddy')) return undefined;
  if (process.getuid?.() !== 0) return 'not root';
  if (lacking('apt-get')) return 'no apt-get';
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, encoding: 'utf8', timeout: 300_000 } as const;
  const install = ['install', '-y', '--no-install-recommends', ...PACKAGES];
  if (spawnSync('apt-get', install, options).status === 0) return undefined;
  spawnSync('apt-get', ['update'], options);
  const { status, stderr } = spawnSync('apt-get', install, options);
  return status === 0 ? undefined : `apt-get: ${stderr?.trim().split('\n').at(-1) ?? 'no answer'}`;
}

function lacking(program: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/bin'];
  return folders.some((folder) => existsSync(join(folder, program))) ? undefined : program;
}

/** As an operator would write it, all else at its defaults. */
function nginxServer(site: string, www: string, port: number, folder: string): string {
  const brotli = existsSync(BROTLI);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `${brotli ? `load_module ${BROTLI};` : ''}
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
pid ${folder}/pid;
events {}
http {
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  server {
    listen 127.0.0.1:${port};
    root ${www};
    ${brotli ? 'brotli_static on;' : ''}
    include ${site}/.hosting/nginx.conf;
  }
}
`;
}

function caddyServer(site: string, www: string, port: number): string {
  return `{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
  root * ${www}
  import ${site}/.hosting/Caddyfile
}
`;
}

async function startProcess(
  site: string,
  base: string,
  command: (www: string, port: number, folder: string) => string[],
): Promise<WebServer> {
  const folder = mkdtempSync(join(tmpdir(), 'server-'));
  const www = base === '/' ? resolve(site) : join(folder, 'www');
  if (base !== '/') {
    const place = join(www, base.slice(0, -1));
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(resolve(site), place);
  }
  const port = await freePort();
  const [program = '', ...rest] = command(www, port, folder);
  const child = spawn(program, rest, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin`, HOME: folder },
  });
  const said: string[] = [];
  child.stderr.on('data', (data) => said.push(String(data)));
  const origin = `http://127.0.0.1:${port}`;
  await answering(origin, child, said);
  const close = async (): Promise<void> => {
    if (child.exitCode === null) {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  return { origin, www, close };
}

/** Waits until a server answers, or until its process ends without having done so. */
async function answering(origin: string, child: ChildProcess, said: string[]): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended: ${said.join('')}`);
    const answer = await ask(origin, '/').catch(() => undefined);
    if (answer) return;
    await new Promise((next) => setTimeout(next, 50));
  }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function write(folder: string, name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}
