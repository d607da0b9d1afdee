import { fraction, nonNegative, positive, whole } from './input.ts';

/** What a service has to carry. */
export interface Load {
  /** Requests that arrive in a second. */
  perSecond: number;
  /** Seconds that one stays, waiting included. */
  seconds: number;
  /** Requests that one replica works on at once. */
  concurrency: number;
  /** How full a replica may be, 0–1; the rest is for bursts. */
  utilisation: number;
}

// #region little
/** L = λW: requests in the house at any time (Little 1961). */
export function inFlight({ perSecond, seconds }: Load): number {
  return (
    nonNegative('到达率', perSecond) * nonNegative('逗留秒数', seconds)
  );
}

/** ⌈L / (concurrency · utilisation)⌉ replicas, none of them overfull. */
export function replicas(load: Load): number {
  const each =
    whole('并发数', load.concurrency) *
    positive('利用率', fraction('利用率', load.utilisation));
  return Math.ceil(inFlight(load) / each);
}
// #endregion

// #region availability
/** Minutes out of so many days in which a service may be down. */
export function downtime(availability: number, days = 30): number {
  return (
    (1 - fraction('可用性', availability)) * positive('天数', days) * 1440
  );
}

/** All of them must work: the product, if they fail independently. */
export function inChain(availabilities: readonly number[]): number {
  return availabilities.reduce((all, a) => all * fraction('可用性', a), 1);
}
// #endregion

/** Assumed. */
export const load: Load = {
  perSecond: 50,
  seconds: 2.4,
  concurrency: 16,
  utilisation: 0.7,
};

export function example(): Record<string, number> {
  const slow = { ...load, seconds: 2 * load.seconds };
  const chain = inChain([0.999, 0.999, 0.999]);
  return {
    inflight: inFlight(load),
    replicas: replicas(load),
    'slow.inflight': inFlight(slow),
    'slow.replicas': replicas(slow),
    'downtime.999': downtime(0.999),
    'downtime.99': downtime(0.99),
    'chain.3': chain,
    'chain.downtime': downtime(chain),
  };
}
