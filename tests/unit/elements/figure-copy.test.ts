import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { renameIds } from '../../../src/elements/figure-copy.ts';

describe('A copy of a figure', () => {
  it('has ids of its own, and what refers to them follows; other links stay', () => {
    const { document } = new JSDOM(
      `<div><svg aria-labelledby="a-title a-desc" id="a"><title id="a-title">t</title>
        <desc id="a-desc">d</desc><marker id="m"></marker>
        <path marker-end="url(#m)" fill="url(#elsewhere)"></path><use href="#m"></use></svg>
        <a id="cite-x-1" href="#ref-x">[1]</a></div>`,
    ).window;
    const root = document.querySelector('div') as Element;
    renameIds(root);
    const value = (selector: string, name: string) =>
      root.querySelector(selector)?.getAttribute(name);
    assert.equal(value('svg', 'aria-labelledby'), 'a-title-closer a-desc-closer');
    assert.equal(value('path', 'marker-end'), 'url(#m-closer)');
    assert.equal(value('path', 'fill'), 'url(#elsewhere)');
    assert.equal(value('use', 'href'), '#m-closer');
    assert.equal(value('a', 'href'), '#ref-x');
    assert.ok([...root.querySelectorAll('[id]')].every(({ id }) => id.endsWith('-closer')));
  });
});
