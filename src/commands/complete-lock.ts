import { readFileSync, writeFileSync } from 'node:fs';

/**
 * `npm run lock`: adds to package-lock.json the optional packages of other platforms. npm records
 * only those that the registry in use offers; `npm ci` elsewhere then refuses the lock (EUSAGE).
 */
interface LockedPackage {
  version?: string;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
  os?: string[];
  cpu?: string[];
  libc?: string[];
}

const FILE = 'package-lock.json';
const PLATFORM =
  /(android|darwin|freebsd|linux|openharmony|win32|windows|wasm32)-?(arm64|arm|x64|ia32|riscv64|s390x|ppc64|wasi)?/;

const lock = JSON.parse(readFileSync(FILE, 'utf8')) as { packages: Record<string, LockedPackage> };
const names = new Set(Object.keys(lock.packages).map((path) => path.split('node_modules/').at(-1)));
let added = 0;
for (const { optionalDependencies = {} } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    // A range is not a platform package pinned by its owner.
    if (names.has(name) || !/^\d/.test(version)) continue;
    names.add(name);
    lock.packages[`node_modules/${name}`] = { version, optional: true, ...platformOf(name) };
    added += 1;
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)),
);
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${FILE}: ${added} platform packages added`);

function platformOf(name: string): Partial<LockedPackage> {
  const [, os = '', cpu] = PLATFORM.exec(name.split('/').at(-1) ?? '') ?? [];
  if (os === '') return {};
  if (os === 'wasm32') return { cpu: ['wasm32'] };
  const libc = name.endsWith('-musl') ? ['musl'] : name.endsWith('-gnu') ? ['glibc'] : undefined;
  return {
    os: [os === 'windows' ? 'win32' : os],
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(libc ? { libc } : {}),
  };
}
