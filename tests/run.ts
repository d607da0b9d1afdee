import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Count {
  passed: number;
  failed: number;
}

/** What `npm test` does, in order; a step that is one command counts as one test. */
const STEPS: readonly [name: string, run: () => Count][] = [
  ['格式与规则', () => command('biome', ['ci', '--error-on-warnings'])],
  ['类型', () => command('astro', ['check', '--minimumSeverity', 'warning'])],
  ['单元测试', () => tests('tests/unit/**/*.test.ts')],
  ['构建', () => command('node', ['src/commands/build.ts'])],
  ['构建结果', () => tests('tests/build/**/*.test.ts')],
  ['浏览器', () => tests('tests/e2e/**/*.test.ts')],
];

/** Runs every step, also after one has failed, and prints the sum on the last line. */
function main(): void {
  const only = process.argv.slice(2);
  const total: Count = { passed: 0, failed: 0 };
  for (const [name, run] of STEPS) {
    if (only.length > 0 && !only.includes(name)) continue;
    console.log(`\n== ${name}`);
    const { passed, failed } = run();
    console.log(`== ${name}：通过 ${passed}，失败 ${failed}`);
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

function command(name: string, args: string[]): Count {
  const { status } = spawnSync(name, args, { stdio: 'inherit', env: environment() });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs test files and counts single tests, as `count-reporter.ts` writes them. */
function tests(pattern: string): Count {
  const folder = mkdtempSync(join(tmpdir(), 'count-'));
  const counted = join(folder, 'count.json');
  const { status } = spawnSync(
    'node',
    [
      '--test',
      '--test-concurrency=2',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=./tests/support/count-reporter.ts',
      `--test-reporter-destination=${counted}`,
      pattern,
    ],
    { stdio: 'inherit', env: environment() },
  );
  const count = JSON.parse(readFileSync(counted, 'utf8')) as Count;
  rmSync(folder, { recursive: true });
  // A runner that died or found no test has failed, whatever it counted.
  const broken = count.passed + count.failed === 0 || (status !== 0 && count.failed === 0);
  return broken ? { ...count, failed: count.failed + 1 } : count;
}

/** No colours in logs, no questions. */
function environment(): NodeJS.ProcessEnv {
  return { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' };
}

main();
