import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fakeClock, fakeProvider } from '../../../src/examples/fake-provider.ts';
import { type Attempt, complete, type Options } from '../../../src/examples/model-gateway.ts';

const fast = { name: 'fast', usdPerMillionTokens: 1, latencyMs: 100 };
const cheap = { name: 'cheap', usdPerMillionTokens: 0.5, latencyMs: 300 };

describe('the gateway', () => {
  it('asks the cheapest healthy supplier first and books what it cost', async () => {
    const { text, ledger } = await complete('x', withProviders([fast, cheap]));
    assert.equal(text, 'cheap的答复');
    assert.deepEqual(ledger, [{ provider: 'cheap', outcome: 'answered', ms: 300, usd: 0.00075 }]);
  });

  it('falls back when a supplier is silent or fails', async () => {
    const { ledger } = await complete(
      'x',
      withProviders([
        { ...cheap, name: 'silent', usdPerMillionTokens: 0.1, latencyMs: 9000 },
        { ...cheap, failsAlways: true },
        fast,
      ]),
    );
    assert.deepEqual(outcomes(ledger), ['silent timed out', 'cheap failed', 'fast answered']);
    assert.deepEqual(
      ledger.map(({ ms }) => ms),
      [1000, 300, 100],
    );
  });

  it('remembers who failed and asks the dearer but reliable one first', async () => {
    const options = withProviders([
      fast,
      { ...cheap, usdPerMillionTokens: 0.9, failsAlways: true },
    ]);
    const first = await complete('x', options);
    const second = await complete('x', options);
    assert.deepEqual([first.ledger.length, second.ledger.length], [2, 1]);
  });

  it('skips a supplier whose worst bill is above what is left of the budget', async () => {
    const options = { ...withProviders([{ ...cheap, failsAlways: true }, fast]), budget: 0.001 };
    await assert.rejects(complete('x', options), (error: Error) => {
      assert.match(error.message, /没有一家供应商在时限与预算之内答复/);
      assert.deepEqual(outcomes(error.cause as Attempt[]), ['cheap failed']);
      return true;
    });
  });

  it('refuses a timeout or a budget that cannot be', async () => {
    const options = withProviders([fast]);
    await assert.rejects(complete('x', { ...options, timeout: 0 }), /超时必须是大于0/);
    await assert.rejects(complete('x', { ...options, budget: Number.NaN }), /预算必须是大于0/);
  });
});

function withProviders(behaviours: Parameters<typeof fakeProvider>[1][]): Options {
  const clock = fakeClock();
  const providers = behaviours.map((behaviour) => fakeProvider(clock, behaviour));
  return { providers, clock, budget: 1, timeout: 1000, maxTokens: 2000 };
}

function outcomes(ledger: Attempt[]): string[] {
  return ledger.map(({ provider, outcome }) => `${provider} ${outcome}`);
}
