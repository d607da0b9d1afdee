import { fixedText, scientificText } from './number-text.ts';

/** How a number was printed in the text, so that another can be printed in the same way. */
export interface PrintedNumber {
  /** What the text says, its unit multiplied out: 2.49 亿 is 249,000,000. */
  value: number;
  /** The largest rounding error that the digits shown allow. */
  tolerance: number;
  /** Another value, printed with the same digits and unit. */
  printLike(value: number): string;
}

const UNITS: Record<string, number> = {
  '': 1,
  '%': 0.01,
  万: 1e4,
  亿: 1e8,
  万亿: 1e12,
};
const NUMBER = /^([-−])?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(.*)$/s;
const POWER = /^\s*×\s*10([⁻]?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/;

/** Reads `−1,234.50`, `2.49 亿`, `42.8%` or `2.1×10⁻¹³`; undefined for anything else. */
export function readPrinted(text: string): PrintedNumber | undefined {
  const [, sign, whole, decimals = '', rest = ''] =
    NUMBER.exec(text.trim()) ?? [];
  if (whole === undefined) return undefined;
  const mantissa = Number(
    `${sign ? '-' : ''}${whole.replaceAll(',', '')}.${decimals}`,
  );
  const power = POWER.exec(rest);
  if (power) return scientific(mantissa, decimals.length, powerOf(power));
  const unit = rest.trim();
  const scale = UNITS[unit];
  if (scale === undefined) return undefined;
  return withUnit(mantissa, decimals.length, rest, scale, whole);
}

/** True when the value, rounded to the digits shown, is the text. A tie may be rounded either way. */
export function agrees(printed: PrintedNumber, value: number): boolean {
  const slack = 1e-12 * Math.abs(value);
  return Math.abs(printed.value - value) <= printed.tolerance + slack;
}

function withUnit(
  mantissa: number,
  decimals: number,
  suffix: string,
  scale: number,
  whole: string,
): PrintedNumber {
  const grouped = whole.includes(',') || whole.length < 4;
  return {
    value: mantissa * scale,
    tolerance: 0.5 * 10 ** -decimals * scale,
    printLike: (value) => {
      const text = fixedText(value / scale, decimals);
      return (grouped ? text : text.replaceAll(',', '')) + suffix;
    },
  };
}

function scientific(
  mantissa: number,
  decimals: number,
  power: number,
): PrintedNumber {
  return {
    value: Number(`${mantissa}e${power}`),
    tolerance: Number(`0.5e${power - decimals}`),
    printLike: (value) => scientificText(value, decimals),
  };
}

function powerOf([, minus, digits = '']: RegExpExecArray): number {
  const power = Number(
    [...digits].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)).join(''),
  );
  return minus ? -power : power;
}
