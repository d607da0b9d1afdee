import { nonNegative, positive } from './input.ts';

/** A project at a day of reckoning; all in one currency. */
export interface Project {
  /** PV: what should be done by today, at the prices of the budget. */
  planned: number;
  /** EV: what is done, at the same prices. */
  earned: number;
  /** AC: what it has cost. */
  actual: number;
  /** BAC: the budget for the whole. */
  budget: number;
}

// #region indices
/** CV, SV, CPI = EV/AC, SPI = EV/PV, EAC = BAC/CPI (PMI). */
export function indices(project: Project) {
  const { planned, earned, actual, budget } = checked(project);
  const cpi = positive('挣值EV', earned) / positive('实际成本AC', actual);
  return {
    cv: earned - actual,
    sv: earned - planned,
    cpi,
    spi: earned / positive('计划值PV', planned),
    // if it goes on as it went so far
    eac: budget / cpi,
  };
}

/** TCPI: how well each coin left must be spent to keep the budget. */
export function toComplete(project: Project): number {
  const { earned, actual, budget } = checked(project);
  if (actual >= budget)
    throw new RangeError('预算已经花完，守住原预算不再可能。');
  return (budget - earned) / (budget - actual);
}
// #endregion

function checked(project: Project): Project {
  nonNegative('计划值PV', project.planned);
  nonNegative('挣值EV', project.earned);
  nonNegative('实际成本AC', project.actual);
  positive('完工预算BAC', project.budget);
  if (Math.max(project.planned, project.earned) > project.budget)
    throw new RangeError('PV与EV都不会超过完工预算BAC。');
  return project;
}

/** Assumed; in 万元. */
export const project: Project = {
  planned: 400,
  earned: 320,
  actual: 380,
  budget: 1000,
};

/** Assumed: the same project month by month, up to today. */
export const course = {
  planned: [0, 20, 60, 120, 200, 300, 400, 520, 650, 780, 880, 950, 1000],
  earned: [0, 16, 45, 92, 160, 240, 320],
  actual: [0, 35, 90, 160, 235, 310, 380],
};

export function example(): Record<string, number> {
  const result = indices(project);
  return {
    ...result,
    tcpi: toComplete(project),
    overrun: result.eac - project.budget,
  };
}
