import type { Clock, Provider } from './model-gateway.ts';

/**
 * A clock that is turned by hand: nobody waits, and every run gives the
 * same times. Each `after` lets the earliest waiting timer ring once all
 * promises at hand have settled.
 */
export function fakeClock(): Clock {
  let time = 0;
  const waiting: { at: number; ring: () => void }[] = [];
  const ringEarliest = () => {
    waiting.sort((a, b) => a.at - b.at);
    const next = waiting.shift();
    time = Math.max(time, next?.at ?? time);
    next?.ring();
  };
  return {
    now: () => time,
    after: (ms) =>
      new Promise((ring) => {
        waiting.push({ at: time + ms, ring });
        setTimeout(ringEarliest);
      }),
  };
}

interface Behaviour {
  name: string;
  usdPerMillionTokens: number;
  latencyMs: number;
  failsAlways?: boolean;
  tokens?: number;
}

/**
 * A supplier that always takes the same time and then always answers or
 * always fails.
 */
export function fakeProvider(clock: Clock, behaviour: Behaviour): Provider {
  const {
    name,
    usdPerMillionTokens,
    latencyMs,
    failsAlways = false,
    tokens = 1500,
  } = behaviour;
  return {
    name,
    usdPerMillionTokens,
    health: 1,
    async call() {
      await clock.after(latencyMs);
      if (failsAlways) throw new Error(`${name}拒绝了请求。`);
      return { text: `${name}的答复`, tokens };
    },
  };
}
