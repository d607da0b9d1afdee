import { positive } from './input.ts';
import { normalBelow } from './normal.ts';
import {
  account,
  flash,
  lossThreshold,
  type Plan,
  pro,
} from './subscription.ts';

/** Of a hundred subscribers, the heaviest five lie above this many σ. */
export const TOP_5_PERCENT = 1.6448536269514722;

/**
 * F9: calls a month are log-normal, with this mean and this σ of their
 * logarithm.
 */
export interface Usage {
  meanRequests: number;
  sigma: number;
}

// #region tail
/**
 * Share of all calls made by the users above z: Φ(σ − z). The mean does
 * not matter.
 */
export function shareOfCalls(sigma: number, z: number): number {
  return normalBelow(positive('σ', sigma) - z);
}

/** How many σ of its logarithm a usage lies above the middle user. */
export function sigmasAbove(
  requests: number,
  { meanRequests, sigma }: Usage,
): number {
  const mu = Math.log(positive('平均次数', meanRequests)) - sigma ** 2 / 2;
  return (Math.log(positive('次数', requests)) - mu) / positive('σ', sigma);
}

/** Subscribers whose calls cost more than they pay, and their calls. */
export function lossMaking(plan: Plan, sigma: number) {
  const usage = { meanRequests: plan.requests, sigma };
  const threshold = lossThreshold(plan);
  const z = sigmasAbove(threshold, usage);
  return {
    threshold,
    users: 1 - normalBelow(z),
    calls: shareOfCalls(sigma, z),
  };
}
// #endregion

// #region quota
/**
 * Mean calls a month when nobody may make more than `quota`: those below
 * it make theirs, those above make the quota.
 */
export function meanWithin(quota: number, usage: Usage): number {
  const z = sigmasAbove(quota, usage);
  const below = usage.meanRequests * (1 - shareOfCalls(usage.sigma, z));
  return below + quota * (1 - normalBelow(z));
}

/** Gross margin over all subscribers under such a quota. */
export function marginWithin(
  quota: number,
  plan: Plan,
  sigma: number,
): number {
  const usage = { meanRequests: plan.requests, sigma };
  return account({ ...plan, requests: meanWithin(quota, usage) }).margin;
}
// #endregion

export function example(): Record<string, number> {
  const losses = (name: string, plan: Plan, sigma: number) => {
    const { threshold, users, calls } = lossMaking(plan, sigma);
    return {
      [`${name}.threshold`]: threshold,
      [`${name}.users`]: users,
      [`${name}.calls`]: calls,
    };
  };
  const usage = { meanRequests: pro.requests, sigma: 1.5 };
  return {
    'top5.sigma1': shareOfCalls(1, TOP_5_PERCENT),
    'top5.sigma1.5': shareOfCalls(1.5, TOP_5_PERCENT),
    'top5.sigma2': shareOfCalls(2, TOP_5_PERCENT),
    ...losses('pro.sigma1', pro, 1),
    ...losses('pro.sigma1.5', pro, 1.5),
    ...losses('flash.sigma1.5', flash, 1.5),
    'median.sigma1.5': pro.requests * Math.exp(-(1.5 ** 2) / 2),
    'quota2000.touched': 1 - normalBelow(sigmasAbove(2000, usage)),
    'quota2000.mean': meanWithin(2000, usage),
    'quota2000.margin': marginWithin(2000, pro, 1.5),
    'noQuota.margin': account(pro).margin,
  };
}
