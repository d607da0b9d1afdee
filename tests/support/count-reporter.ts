import type { TestEvent } from 'node:test/reporters';

/** Writes how many single tests passed and failed, suites left out, as one line of JSON. */
export default async function* countReporter(source: AsyncIterable<TestEvent>) {
  const count = { passed: 0, failed: 0 };
  for await (const event of source) {
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;
    if (event.data.details.type === 'suite' && !brokeItself(event)) continue;
    if (event.data.skip) continue;
    if (event.type === 'test:pass') count.passed += 1;
    else count.failed += 1;
  }
  yield JSON.stringify(count);
}

/** A suite that failed by itself, in a hook or while it was read, and not through its tests. */
function brokeItself(event: TestEvent): boolean {
  if (event.type !== 'test:fail') return false;
  const error = event.data.details.error as Error & { failureType?: string };
  return error.failureType !== 'subtestsFailed';
}
