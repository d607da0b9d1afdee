import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { variantsOf } from '../../../src/search/variants.ts';

describe('the variants of a site', () => {
  const [from, to] = variantsOf('损失函数里后台着');
  const plain = new Map([...from].map((character, place) => [character, [...to][place]]));

  it('lead from every traditional form to what the site writes', () => {
    const cases = ['損损', '數数', '裡里', '裏里', '後后', '臺台', '檯台'];
    for (const [typed = '', written] of cases) assert.equal(plain.get(typed), written, typed);
  });

  it('hold nothing that the site does not write', () => {
    assert.equal(plain.get('龍'), undefined);
    assert.equal([...from].length, [...to].length);
  });
});
