import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gatherPlaces } from '../../../src/articles/mention-places.ts';

const mention = (id: string, section: string, count = 1) => ({
  id,
  section: { id: section, text: section },
  count,
});

describe('The places that mention a thing', () => {
  it('are gathered by article, in the order of the series and of its sections', () => {
    const places = gatherPlaces([
      { article: 'capital', mentions: [mention('moe', 'a', 2), mention('token', 'a')] },
      { article: 'market', mentions: [mention('token', 'b'), mention('token', 'c', 3)] },
    ]);
    assert.deepEqual(places.get('token'), [
      { article: 'capital', sections: [mention('token', 'a')] },
      { article: 'market', sections: [mention('token', 'b'), mention('token', 'c', 3)] },
    ]);
    assert.equal(places.get('moe')?.length, 1);
    assert.equal(places.get('none'), undefined);
  });
});
