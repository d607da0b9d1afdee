import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { agrees, readPrinted } from '../../../src/examples/printed-number.ts';

describe('a printed number', () => {
  const readings: [text: string, value: number][] = [
    ['0.01', 0.01],
    ['14,400', 14_400],
    ['14400', 14_400],
    ['−0.2', -0.2],
    ['-0.2', -0.2],
    ['42.8%', 0.428],
    ['2.49亿', 2.49e8],
    ['2.49亿', 2.49e8],
    ['1.44万', 14_400],
    ['536.7万亿', 536.7e12],
    ['2.1×10⁻¹³', 2.1e-13],
    ['−8.4 × 10²²', -8.4e22],
    ['173,946,175,488', 173_946_175_488],
  ];
  for (const [text, value] of readings) {
    it(`“${text}” is read as ${value}`, () => {
      const read = readPrinted(text)?.value ?? 0;
      assert.ok(Math.abs(read - value) <= 1e-12 * Math.abs(value), `read ${read}`);
    });
  }

  for (const text of ['', '约3', '1,44', '14,40', '$3', '3倍', '1e-3', '.5', '5.', 'NaN', '１２'])
    it(`“${text}” is not a number that can be checked`, () => {
      assert.equal(readPrinted(text), undefined);
    });
});

describe('agreement of text and value', () => {
  const cases: [text: string, value: number, agrees: boolean][] = [
    ['0.00595984', 0.00595983999999999, true],
    ['0.00595985', 0.00595983999999999, false],
    ['0.006', 0.00595983999999999, true],
    ['0.912', 0.9120000000000001, true],
    ['0.913', 0.9120000000000001, false],
    ['14,400', 14_400, true],
    ['14,401', 14_400, false],
    ['1.44万', 14_400, true],
    ['1.4万', 14_400, true],
    ['1.5万', 14_400, false],
    ['25.4%', 0.25403593117408907, true],
    ['25.5%', 0.25403593117408907, false],
    ['0.390625%', 0.00390625, true],
    ['2.49亿', 249_069_093.918, true],
    ['2.48亿', 249_069_093.918, false],
    ['2.10×10⁻¹³', 2.1022140039377252e-13, true],
    ['2.11×10⁻¹³', 2.1022140039377252e-13, false],
    ['2.10×10⁻¹²', 2.1022140039377252e-13, false],
    ['−0.0859', -0.08594450636207102, true],
    ['0.0859', -0.08594450636207102, false],
    ['0', 0, true],
    ['0', 0.6, false],
    // A tie may go either way: both are correct rounding rules.
    ['0.12', 0.125, true],
    ['0.13', 0.125, true],
  ];
  for (const [text, value, expected] of cases)
    it(`“${text}” ${expected ? 'agrees' : 'disagrees'} with ${value}`, () => {
      const printed = readPrinted(text);
      assert.ok(printed);
      assert.equal(agrees(printed, value), expected);
    });
});

describe('the cure for a wrong number', () => {
  const cures: [text: string, value: number, cure: string][] = [
    ['0.00595985', 0.00595983999999999, '0.00595984'],
    ['14,401', 14_400, '14,400'],
    ['14401', 14_400, '14400'],
    ['900', 14_400, '14,400'],
    ['25.5%', 0.25403593117408907, '25.4%'],
    ['2.5亿', 249_069_093.918, '2.5亿'],
    ['0.2', -0.2, '−0.2'],
    ['0.3', -0.001, '0.0'],
    ['3.1×10⁻¹²', 2.1022140039377252e-13, '2.1×10⁻¹³'],
  ];
  for (const [text, value, cure] of cures)
    it(`prints ${value} in the manner of “${text}” as “${cure}”`, () => {
      assert.equal(readPrinted(text)?.printLike(value), cure);
    });
});
