import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withPauses } from '../../../src/integrations/parse-pauses.ts';

const PAUSE = '<script></script>';
const SECTION = '<h2 id="a">标题<a href="#a">#</a></h2><p>正文</p>';

describe('Pauses in reading a page', () => {
  it('stand at the end of each heading of a long page, before its closing tag', () => {
    const html = withPauses(SECTION.repeat(3000));
    assert.equal(html.split(`</a>${PAUSE}</h2>`).length - 1, 3000);
    assert.equal(html.replaceAll(PAUSE, ''), SECTION.repeat(3000));
  });

  it('are of no use on a short page', () => {
    assert.equal(withPauses(SECTION), SECTION);
  });
});
