import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PAUSE, withPauses } from '../../../src/integrations/parse-pauses.ts';

const SECTION = '<h2 id="a">标题<a href="#a">#</a></h2><p>正文</p>';

describe('Pauses in reading a page', () => {
  it('stand within the blocks of a long page, so close that little is read between two', () => {
    const html = withPauses(SECTION.repeat(3000));
    const between = html.split(PAUSE);
    for (const piece of between) assert.ok((piece.match(/</g)?.length ?? 0) <= 310);
    for (const piece of between.slice(1)) assert.match(piece, /^<\/(?:h2|p)>/);
    assert.equal(html.replaceAll(PAUSE, ''), SECTION.repeat(3000));
  });

  it('stand between the style sheets of a page, which take as long to read', () => {
    const sheets = '<style>a{}</style><style>b{}</style>';
    const html = withPauses(sheets + SECTION.repeat(3000));
    assert.ok(html.startsWith(`<style>a{}</style>${PAUSE}<style>b{}</style>`));
  });

  it('leave empty what is empty, for it is not shown as long as it is', () => {
    const message = '<div><p class="problem" role="alert"></p></div>';
    const html = withPauses((message.repeat(200) + SECTION).repeat(100));
    assert.match(html, /<script>/);
    assert.doesNotMatch(html, /role="alert"><script>/);
  });

  it('are of no use on a short page', () => {
    assert.equal(withPauses(SECTION), SECTION);
  });
});
