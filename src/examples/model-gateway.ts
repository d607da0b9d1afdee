import { fakeClock, fakeProvider } from './fake-provider.ts';
import { positive } from './input.ts';

/**
 * One place that can answer: a model behind an API, or one's own cluster.
 */
export interface Provider {
  name: string;
  usdPerMillionTokens: number;
  /**
   * Share of calls answered lately, 0–1; `complete` keeps it up to date.
   */
  health: number;
  call(prompt: string): Promise<{ text: string; tokens: number }>;
}

export interface Clock {
  now(): number;
  after(ms: number): Promise<void>;
}

export interface Options {
  providers: Provider[];
  /** US dollars for this request, all attempts together. */
  budget: number;
  /** Milliseconds to wait for each provider. */
  timeout: number;
  /** The longest request that we send, prompt and answer together. */
  maxTokens: number;
  clock: Clock;
}

export interface Attempt {
  provider: string;
  outcome: 'answered' | 'failed' | 'timed out';
  ms: number;
  usd: number;
}

// #region complete
/**
 * Asks the providers in turn, the best offer first, until one answers
 * within time and budget. A call that times out is booked at the full
 * price: the provider may go on working and bill it.
 * @throws Error when none answers; its cause is the ledger
 */
export async function complete(prompt: string, options: Options) {
  const { providers, budget, timeout, maxTokens, clock } = options;
  const ledger: Attempt[] = [];
  for (const provider of [...providers].sort(
    (a, b) => offer(a) - offer(b),
  )) {
    const worst = usdFor(provider, positive('最大词元数', maxTokens));
    if (spent(ledger) + worst > positive('预算', budget)) continue;
    const started = clock.now();
    const reply = await Promise.race([
      provider.call(prompt).catch(() => 'failed' as const),
      clock
        .after(positive('超时', timeout))
        .then(() => 'timed out' as const),
    ]);
    const ms = clock.now() - started;
    const answered = typeof reply === 'object';
    const usd = answered
      ? usdFor(provider, reply.tokens)
      : reply === 'failed'
        ? 0
        : worst;
    ledger.push({
      provider: provider.name,
      outcome: answered ? 'answered' : reply,
      ms,
      usd,
    });
    provider.health = (provider.health + (answered ? 1 : 0)) / 2;
    if (answered) return { text: reply.text, ledger };
  }
  throw new Error('没有一家供应商在时限与预算之内答复。', {
    cause: ledger,
  });
}

/**
 * The price of an answer that comes: who fails every second time costs
 * twice as much.
 */
const offer = ({ usdPerMillionTokens, health }: Provider) =>
  usdPerMillionTokens / health;

const usdFor = ({ usdPerMillionTokens }: Provider, tokens: number) =>
  (tokens / 1e6) * usdPerMillionTokens;

const spent = (ledger: Attempt[]) =>
  ledger.reduce((sum, { usd }) => sum + usd, 0);
// #endregion

/**
 * Three requests: the gateway learns that the cheapest supplier hangs and
 * the next one fails.
 */
export async function example(): Promise<Record<string, number>> {
  const clock = fakeClock();
  const providers = [
    fakeProvider(clock, {
      name: 'A',
      usdPerMillionTokens: 0.3,
      latencyMs: 60_000,
    }),
    fakeProvider(clock, {
      name: 'B',
      usdPerMillionTokens: 0.6,
      latencyMs: 200,
      failsAlways: true,
    }),
    fakeProvider(clock, {
      name: '自部署',
      usdPerMillionTokens: 1,
      latencyMs: 800,
    }),
  ];
  const options = {
    providers,
    budget: 0.01,
    timeout: 2000,
    maxTokens: 2000,
    clock,
  };
  const results: Record<string, number> = {};
  for (const request of [1, 2, 3]) {
    const { ledger } = await complete('把这份合同摘要成三句话。', options);
    const names = providers.map(({ name }) => name);
    results[`${request}.attempts`] = ledger.length;
    results[`${request}.supplier`] = names.indexOf(
      ledger.at(-1)?.provider ?? '',
    );
    results[`${request}.ms`] = ledger.reduce((sum, { ms }) => sum + ms, 0);
    results[`${request}.usd`] = spent(ledger);
  }
  return results;
}
