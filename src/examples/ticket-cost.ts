import { fraction, nonNegative, positive, whole } from './input.ts';
import { klarna } from './outcome-pricing.ts';

/** A support desk that a machine answers first. Money in US dollars. */
export interface Desk {
  /** Tickets in a month. */
  tickets: number;
  /** Minutes that a person needs for one. */
  minutes: number;
  /** US dollars an hour. */
  wage: number;
  /** Share of the tickets that no person has to touch, 0–1. */
  deflected: number;
  /** Tokens and all else that the machine costs, for each ticket. */
  machine: number;
}

/** What wrong answers of the machine cost. */
export interface Errors {
  /** Share of its own answers that do harm, 0–1. */
  rate: number;
  /** US dollars of compensation for each. */
  compensation: number;
}

// #region ticket
/** What a person costs for one ticket: minutes / 60 · wage. */
export function humanCost({ minutes, wage }: Desk): number {
  return (
    (nonNegative('人工分钟数', minutes) / 60) * nonNegative('时薪', wage)
  );
}

/** d · m + (1 − d)(h + m): a person's ticket has cost the machine too. */
export function ticketCost(desk: Desk): number {
  const d = fraction('分流率', desk.deflected);
  const machine = nonNegative('机器成本', desk.machine);
  return d * machine + (1 - d) * (humanCost(desk) + machine);
}

/** US dollars a month, against people alone; below 0 it costs more. */
export function saving(desk: Desk): number {
  const tickets = whole('月单量', desk.tickets, 0);
  return tickets * (humanCost(desk) - ticketCost(desk));
}

/** The share of tickets from which on the machine pays its own cost. */
export function evenDeflection(desk: Desk): number {
  return desk.machine / positive('每单人工成本', humanCost(desk));
}
// #endregion

// #region errors
/** US dollars a month for the wrong answers: n · d · e · L. */
export function errorCost(desk: Desk, { rate, compensation }: Errors) {
  const answered =
    whole('月单量', desk.tickets, 0) * fraction('分流率', desk.deflected);
  return (
    answered *
    fraction('误答率', rate) *
    nonNegative('单次赔付', compensation)
  );
}

/** The rate of wrong answers that costs so much; may lie above 1. */
export function errorRateFor(
  usd: number,
  desk: Desk,
  compensation: number,
) {
  const perPoint = errorCost(desk, { rate: 1, compensation });
  return usd / positive('全部答错的赔付', perPoint);
}
// #endregion

// #region assist
/** The machine only helps: each person does `gain` more in an hour. */
export function assistedCost(desk: Desk, gain: number): number {
  return humanCost(desk) / (1 + nonNegative('提效', gain)) + desk.machine;
}
// #endregion

/** Klarna’s 11 minutes and two thirds; wage and machine are assumed. */
export const desk: Desk = {
  tickets: 100_000,
  minutes: 11,
  wage: 9,
  deflected: 0.67,
  machine: 0.03,
};
export const errors: Errors = { rate: 0.005, compensation: 50 };
/** Tickets an hour: Brynjolfsson, Li & Raymond, QJE 2025. */
export const ASSIST_GAIN = 0.15;

export function example(): Record<string, number> {
  const human = humanCost(desk);
  const at = (deflected: number): Desk => ({ ...desk, deflected });
  const assist = assistedCost(desk, ASSIST_GAIN);
  const assistSaved = desk.tickets * (human - assist);
  const wrong = errorCost(desk, errors);
  const rateFor = (usd: number) =>
    errorRateFor(usd, desk, errors.compensation);
  return {
    human,
    machine: desk.machine,
    mixed: ticketCost(desk),
    saved: saving(desk),
    'saved.perTicket': human - ticketCost(desk),
    'saved.share': 1 - ticketCost(desk) / human,
    'deflection.even': evenDeflection(desk),
    d30: ticketCost(at(0.3)),
    d50: ticketCost(at(0.5)),
    d80: ticketCost(at(0.8)),
    // a fifth of the deflected come back to a person
    'quality20.cost': ticketCost(at(desk.deflected * 0.8)),
    'quality20.saved': saving(at(desk.deflected * 0.8)),
    'errors.cost': wrong,
    'errors.perTicket': wrong / desk.tickets,
    'errors.net': saving(desk) - wrong,
    'errors.netTicket': ticketCost(desk) + wrong / desk.tickets,
    'errors.even': rateFor(saving(desk)),
    assist,
    'assist.saved': assistSaved,
    'errors.assist': rateFor(saving(desk) - assistSaved),
    // all conversations of its first month, from February to December
    'klarna.saved':
      (klarna.conversations / klarna.share) *
      (human - ticketCost(desk)) *
      11,
  };
}
