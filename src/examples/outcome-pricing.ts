import { fraction, nonNegative, positive } from './input.ts';

/** A support desk paid by resolved ticket; amounts in yuan. */
export interface Desk {
  conversations: number;
  /** Share that ends resolved without a person, and is paid for, 0–1. */
  resolved: number;
  yuanPerResolution: number;
  /** Inference and checks for every conversation, resolved or not. */
  yuanPerConversation: number;
}

/** Assumed. */
export const desk: Desk = {
  conversations: 100_000,
  resolved: 0.5,
  yuanPerResolution: 3,
  yuanPerConversation: 0.6,
};

// #region outcome
/** Every conversation costs; only a resolved one is paid. */
export function deskAccount(of: Desk) {
  const all = positive('会话数', of.conversations);
  const revenue =
    all *
    fraction('解决率', of.resolved) *
    nonNegative('每单价格', of.yuanPerResolution);
  const cost = all * nonNegative('每次会话成本', of.yuanPerConversation);
  return { revenue, cost, profit: revenue - cost };
}

/** The rate of resolution below which such a price loses money. */
export function evenRate(of: Desk): number {
  return (
    of.yuanPerConversation / positive('每单价格', of.yuanPerResolution)
  );
}
// #endregion

// #region klarna
/** Klarna, February 2024: conversations in the first month of its bot. */
export const klarna = { conversations: 2.3e6, share: 2 / 3, staff: 700 };
// #endregion

export function example(): Record<string, number> {
  const { revenue, cost, profit } = deskAccount(desk);
  return {
    revenue,
    cost,
    profit,
    margin: profit / revenue,
    evenRate: evenRate(desk),
    'margin.resolved30': 1 - evenRate(desk) / 0.3,
    'margin.resolved70': 1 - evenRate(desk) / 0.7,
    'klarna.perPerson': klarna.conversations / klarna.staff,
    'klarna.all': klarna.conversations / klarna.share,
  };
}
