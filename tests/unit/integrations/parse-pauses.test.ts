import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withPauses } from '../../../src/integrations/parse-pauses.ts';

const PAUSE = '<script></script>';
const SECTION = '<h2 id="a">标题<a href="#a">#</a></h2><p>正文</p>';

describe('Pauses in reading a page', () => {
  it('stand within the blocks of a long page, so close that little is read between two', () => {
    const html = withPauses(SECTION.repeat(3000));
    const between = html.split(PAUSE);
    for (const piece of between) assert.ok((piece.match(/</g)?.length ?? 0) <= 310);
    for (const piece of between.slice(1)) assert.match(piece, /^<\/(?:h2|p)>/);
    assert.equal(html.replaceAll(PAUSE, ''), SECTION.repeat(3000));
  });

  it('are of no use on a short page', () => {
    assert.equal(withPauses(SECTION), SECTION);
  });
});
