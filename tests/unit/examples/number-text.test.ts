import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixedText, numberText, scientificText } from '../../../src/examples/number-text.ts';

describe('a number for readers', () => {
  const cases: [value: number, text: string][] = [
    [0, '0'],
    [-0, '0'],
    [0.30000000000000004, '0.3'],
    [14_400, '14,400'],
    [173_946_175_488, '173,946,175,488'],
    [-0.2, '−0.2'],
    [2.1022140039377252e-13, '2.102×10⁻¹³'],
    [3.79e25, '3.790×10²⁵'],
  ];
  for (const [value, text] of cases)
    it(`${value} reads ${text}`, () => {
      assert.equal(numberText(value), text);
    });

  it('shows as many digits as are asked for', () => {
    assert.equal(numberText(0.123456789, 3), '0.123');
    assert.equal(fixedText(1234.5, 2), '1,234.50');
    assert.equal(scientificText(-2.1e-13, 1), '−2.1×10⁻¹³');
  });

  it('never shows a negative zero', () => {
    assert.equal(fixedText(-0.001, 1), '0.0');
  });
});
