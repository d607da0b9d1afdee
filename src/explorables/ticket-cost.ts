import { ticketChart, usd } from '../charts/ticket-chart.ts';
import { fixedText, numberText } from '../examples/number-text.ts';
import {
  ASSIST_GAIN,
  assistedCost,
  ticketCost as costOf,
  type Desk,
  desk,
  type Errors,
  errorCost,
  errorRateFor,
  errors,
  evenDeflection,
  humanCost,
  saving,
} from '../examples/ticket-cost.ts';
import type { Explorable, Outcome, Values } from './explorable.ts';
import { numberField, percentField } from './number-field.ts';

type Key = 'tickets' | 'minutes' | 'wage' | 'machine' | 'pay' | 'deflected' | 'wrong';

/** Brief 3, §8.1: what a machine at the support desk saves, and what its mistakes take back. */
export const ticketCost: Explorable<Key> = {
  tag: 'ticket-cost',
  title: '客服改造测算',
  topic: 'business',
  question: '客服换成大模型，省下的抵不抵得过答错赔掉的？',
  intro:
    '先把误答率从0.5%往上拖，看节省在哪里花光；再改分流率，看“机器先答”要答掉多少才胜过“机器只帮人”（每人每小时多办15%）。11分钟与67%取自Klarna的披露，其余默认值是假设。',
  fields: [
    { ...numberField('tickets', '月单量', '单', [1, 1e8, 1000], desk.tickets), whole: true },
    numberField('minutes', '人工时间', '分钟/单', [0, 600, 1], desk.minutes),
    numberField('wage', '时薪', '美元', [0, 1000, 1], desk.wage),
    numberField('machine', '词元费', '美元/单', [0, 100, 0.01], desk.machine),
    numberField('pay', '误答赔付', '美元/次', [0, 1e6, 5], errors.compensation),
    percentField('deflected', '分流率', desk.deflected * 100),
    {
      ...numberField('wrong', '误答率', '%', [0, 20, 0.1], errors.rate * 100),
      slider: true,
    },
  ],
  outcome,
};

function outcome(values: Values<Key>): Outcome {
  const { tickets, minutes, wage, machine } = values;
  const now: Desk = { tickets, minutes, wage, machine, deflected: values.deflected / 100 };
  const wrong: Errors = { rate: values.wrong / 100, compensation: values.pay };
  const human = humanCost(now);
  const net = saving(now) - errorCost(now, wrong);
  const assist = assistedCost(now, ASSIST_GAIN);
  const assistSaved = tickets * (human - assist);
  return {
    summary: sentence(net, assistSaved),
    chart: ticketChart('ticket-cost-chart', now, wrong),
    table: {
      caption: '一单与一月的账',
      columns: ['项目', '结果'],
      rows: [
        ['全部由人答', `${usd(human)}美元/单`],
        ['机器先答', `${usd(costOf(now))}美元/单`],
        ['机器只帮人', `${usd(assist)}美元/单`],
        ['未计误答的节省', `${whole(saving(now))}/月`],
        ['误答赔付', `${whole(errorCost(now, wrong))}/月`],
        ['赔到不赚不亏的误答率', rateText(saving(now), now, values.pay)],
        ['不如只帮人的误答率', rateText(saving(now) - assistSaved, now, values.pay)],
        ['付得起词元费的分流率', deflectionText(now)],
      ],
    },
  };
}

function sentence(net: number, assistSaved: number): string {
  const result = net >= 0 ? `每月净省${whole(net)}` : `每月反而多花${whole(-net)}`;
  const other =
    assistSaved >= 0 ? `只帮人则省${whole(assistSaved)}` : `只帮人则多花${whole(-assistSaved)}`;
  const verdict = net >= assistSaved ? '机器先答更省' : '不如让机器帮人答';
  return `${result}；${other}。${verdict}。`;
}

function rateText(budget: number, now: Desk, compensation: number): string {
  if (budget <= 0) return '不答错也不划算';
  if (now.deflected === 0 || compensation === 0) return '答错不用赔';
  const rate = errorRateFor(budget, now, compensation);
  return rate > 1 ? '全答错也划算' : `${fixedText(rate * 100, 2)}%`;
}

function deflectionText(now: Desk): string {
  if (humanCost(now) === 0) return '人工不花钱，没有';
  const share = evenDeflection(now);
  return share > 1 ? '全分流也不够' : `${fixedText(share * 100, 2)}%以上`;
}

const whole = (value: number): string =>
  `${Math.abs(value) < 10 ? numberText(value, 3) : fixedText(value, 0)}美元`;
