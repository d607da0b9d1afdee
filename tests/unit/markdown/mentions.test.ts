import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { h } from 'hastscript';
import { emptyFacts } from '../../../src/articles/facts.ts';
import { countMention } from '../../../src/markdown/mentions.ts';

describe('Mentions', () => {
  it('are counted section by section, terms and sources apart, other links not at all', () => {
    const { mentions } = emptyFacts();
    const one = { id: 'one', text: '1 一' };
    const two = { id: 'two', text: '2 二' };
    const term = h('a', { dataTerm: 'token', href: '/glossary/#token' });
    const source = h('a', { href: '#ref-vaswani2017' });
    for (const node of [term, term, source, h('a', { href: '#fig-x' }), h('p')])
      countMention(node, one, mentions);
    countMention(term, two, mentions);
    assert.deepEqual(mentions, {
      terms: [
        { id: 'token', section: one, count: 2 },
        { id: 'token', section: two, count: 1 },
      ],
      sources: [{ id: 'vaswani2017', section: one, count: 1 }],
    });
  });
});
