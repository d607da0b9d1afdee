import {
  ACQUISITION_YUAN,
  lifetimeValue,
  payback,
} from './customer-value.ts';
import { nonNegative } from './input.ts';
import { account, flash, type Plan, pro } from './subscription.ts';

/** Something that may happen to a subscription, as factors and yuan. */
export interface Scenario {
  name: string;
  /** What a call costs, times this. */
  callCost: number;
  /** What the subscriber pays, times this. */
  price: number;
  /** How often the model is called, times this. */
  requests: number;
  /** Yuan a month and subscriber that come on top. */
  extraYuan: number;
}

const same = { callCost: 1, price: 1, requests: 1, extraYuan: 0 };

/** Assumed; each changes one thing, so that its weight can be seen. */
export const scenarios = {
  base: { ...same, name: '现状' },
  cheaper: { ...same, name: '单价再降到五分之一', callCost: 1 / 5 },
  dearer: { ...same, name: '单价涨一倍', callCost: 2 },
  free: { ...same, name: '大厂免费，月费减半', price: 1 / 2 },
  rules: { ...same, name: '监管收紧，每人每月加3元', extraYuan: 3 },
  agents: { ...same, name: '智能体化，调用量三倍', requests: 3 },
} satisfies Record<string, Scenario>;

// #region scenario
/** The plan as it would be in that scenario. */
export function under(scenario: Scenario, plan: Plan): Plan {
  return {
    ...plan,
    yuanPerMonth:
      plan.yuanPerMonth * nonNegative('月费倍数', scenario.price),
    requests: plan.requests * nonNegative('用量倍数', scenario.requests),
    yuanPerRequest:
      plan.yuanPerRequest * nonNegative('成本倍数', scenario.callCost),
    otherYuan: plan.otherYuan + nonNegative('附加成本', scenario.extraYuan),
  };
}

/** Margin, LTV over CAC and payback in months; no payback at a loss. */
export function effect(scenario: Scenario, plan: Plan, churn: number) {
  const { margin, profit } = account(under(scenario, plan));
  return {
    margin,
    ratio: lifetimeValue(profit, churn) / ACQUISITION_YUAN,
    months: profit > 0 ? payback(ACQUISITION_YUAN, profit) : undefined,
  };
}
// #endregion

export function example(): Record<string, number> {
  const results: Record<string, number> = {};
  for (const [model, plan] of Object.entries({ flash, pro }))
    for (const [name, scenario] of Object.entries(scenarios)) {
      const { margin, ratio, months } = effect(scenario, plan, 0.05);
      results[`${model}.${name}.margin`] = margin;
      results[`${model}.${name}.ratio`] = ratio;
      if (months !== undefined)
        results[`${model}.${name}.payback`] = months;
    }
  const margin = (scenario: Scenario, plan: Plan) =>
    effect(scenario, plan, 0.05).margin;
  const { base, cheaper } = scenarios;
  return {
    ...results,
    // percentage points of margin
    'flash.cheaper.points':
      (margin(cheaper, flash) - margin(base, flash)) * 100,
    'switch.points': (margin(base, flash) - margin(base, pro)) * 100,
  };
}
