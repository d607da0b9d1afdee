import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { afterChinese } from '../../../src/explorables/after-chinese.ts';

describe('A number that follows Chinese', () => {
  it('has a space of its own before a minus sign, where the style sheet sets no gap', () => {
    assert.equal(`毛利率${afterChinese('−34.9%')}`, '毛利率 −34.9%');
    assert.equal(`毛利率${afterChinese('62.4%')}`, '毛利率62.4%');
  });
});
