import type { ChartFigure } from '../figure.ts';
import { apiVsSelfHost } from './api-vs-self-host.ts';
import { bassAdoption } from './bass-adoption.ts';
import { cashPaths } from './cash-paths.ts';
import { deepmindShares } from './deepmind-shares.ts';
import { deepseekPrices2026 } from './deepseek-prices-2026.ts';
import { digitsLosses } from './digits-losses.ts';
import { dilutionByRound } from './dilution-by-round.ts';
import { earnedValue } from './earned-value.ts';
import { exitWaterfall } from './exit-waterfall.ts';
import { filingsAndTokens } from './filings-and-tokens.ts';
import { grossMargins } from './gross-margins.ts';
import { heavyTailCost } from './heavy-tail-cost.ts';
import { idcShare } from './idc-share.ts';
import { complianceCalendar, launchDates } from './law-dates.ts';
import { lossCurve } from './loss-curve.ts';
import { ltvByChurn } from './ltv-by-churn.ts';
import { optimiserSteps } from './optimiser-steps.ts';
import { pertDistribution } from './pert-distribution.ts';
import { priceChangeRates } from './price-change-rates.ts';
import { rentOrBuy } from './rent-or-buy.ts';
import { runwayCurve } from './runway-curve.ts';
import { subscriptionSplit } from './subscription-split.ts';
import { ticketWaterfall } from './ticket-waterfall.ts';
import { unitCostByUtilisation } from './unit-cost-by-utilisation.ts';
import { zhipuSpending } from './zhipu-spending.ts';

/** Every chart that an article may show, by name; drawn only when asked for. */
export const figures: Record<string, () => ChartFigure> = {
  'api-vs-self-host': apiVsSelfHost,
  'bass-adoption': bassAdoption,
  'cash-paths': cashPaths,
  'compliance-calendar': complianceCalendar,
  'deepmind-shares': deepmindShares,
  'deepseek-prices-2026': deepseekPrices2026,
  'digits-losses': digitsLosses,
  'dilution-by-round': dilutionByRound,
  'earned-value': earnedValue,
  'exit-waterfall': exitWaterfall,
  'filings-and-tokens': filingsAndTokens,
  'gross-margins': grossMargins,
  'heavy-tail-cost': heavyTailCost,
  'idc-share': idcShare,
  'launch-dates': launchDates,
  'loss-curve': lossCurve,
  'ltv-by-churn': ltvByChurn,
  'optimiser-steps': optimiserSteps,
  'pert-distribution': pertDistribution,
  'price-change-rates': priceChangeRates,
  'rent-or-buy': rentOrBuy,
  'runway-curve': runwayCurve,
  'subscription-split': subscriptionSplit,
  'ticket-waterfall': ticketWaterfall,
  'unit-cost-by-utilisation': unitCostByUtilisation,
  'zhipu-spending': zhipuSpending,
};
