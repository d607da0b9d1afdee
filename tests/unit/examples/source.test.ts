import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { examples } from '../../../src/examples/registry.ts';
import { exampleSource, UnknownExample, UnknownRegion } from '../../../src/examples/source.ts';

describe('the source of an example', () => {
  it('is the whole file without the marks of its regions', async () => {
    const text = await exampleSource('chain-rule');
    assert.match(text, /^import .*input\.ts';\n/);
    assert.match(text, /export function example\(\)/);
    assert.doesNotMatch(text, /#(end)?region/);
  });

  it('is one region where that is asked for', async () => {
    const text = await exampleSource('chain-rule', 'update');
    assert.match(text, /export function step/);
    assert.doesNotMatch(text, /export function loss|#region/);
  });

  it('is not there for an unknown name, nor for a path', async () => {
    await assert.rejects(exampleSource('no-such'), UnknownExample);
    await assert.rejects(exampleSource('../site'), UnknownExample);
    await assert.rejects(exampleSource('toString'), UnknownExample);
  });

  it('names the regions there are where one is unknown', async () => {
    await assert.rejects(exampleSource('chain-rule', 'updat'), (error) => {
      assert.ok(error instanceof UnknownRegion);
      assert.deepEqual(error.known, ['loss', 'gradient', 'update', 'check']);
      return true;
    });
  });

  it('fits the reading column: no line is longer than 76 characters', async () => {
    for (const name of Object.keys(examples))
      for (const line of (await exampleSource(name)).split('\n'))
        assert.ok(line.length <= 76, `${name}: ${line}`);
  });
});
