import { fraction, nonNegative, positive } from './input.ts';

// #region funnel
/** What a channel cost in a period, in yuan, and whom it brought. */
export interface Channel {
  mediaYuan: number;
  wagesYuan: number;
  /** Inference given away to people who do not pay yet. */
  freeQuotaYuan: number;
  visitors: number;
  /** Share that goes on at each step: sign up, activate, pay. */
  steps: number[];
}

/** Customers won, and the full cost of winning one, in yuan. */
export function acquisition(channel: Channel) {
  const customers = channel.steps.reduce(
    (left, step) => left * fraction('转化率', step),
    positive('访问人数', channel.visitors),
  );
  const spent =
    nonNegative('投放', channel.mediaYuan) +
    nonNegative('人力', channel.wagesYuan) +
    nonNegative('免费额度', channel.freeQuotaYuan);
  return {
    customers,
    yuanEach: spent / positive('新客数', customers),
    mediaYuanEach: channel.mediaYuan / customers,
  };
}
// #endregion

/** Assumed. */
export const channel: Channel = {
  mediaYuan: 60_000,
  wagesYuan: 90_000,
  freeQuotaYuan: 30_000,
  visitors: 100_000,
  steps: [0.1, 0.4, 0.25],
};

export function example(): Record<string, number> {
  const { customers, yuanEach, mediaYuanEach } = acquisition(channel);
  return { customers, cac: yuanEach, 'cac.mediaOnly': mediaYuanEach };
}
