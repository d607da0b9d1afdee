import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resultsOf } from '../../../src/examples/results.ts';
import { keptResultsOf } from '../../../src/markdown/example-results.ts';

describe('results that are kept on disk', () => {
  it('are those that the example works out afresh', async () => {
    for (const name of ['digits-trainer', 'chain-rule'] as const)
      assert.deepEqual({ ...(await keptResultsOf(name)) }, await resultsOf(name));
  });
});
