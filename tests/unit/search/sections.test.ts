import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { markCode, markFormula, NOTE_END, NOTE_START } from '../../../src/search/marked-text.ts';
import {
  allText,
  kindsOf,
  sectionHolds,
  sectionSpeaks,
  sectionsOf,
} from '../../../src/search/sections.ts';

const page = { path: 'articles/platform/', title: '平台', seal: '台' };
const [opening, weights, loss] = sectionsOf({
  ...page,
  above: [],
  sections: [
    { id: 'top', heading: '平台', level: 1, blocks: ['摘要'] },
    {
      id: 'weights',
      heading: '4 权重',
      level: 2,
      blocks: [`损失${NOTE_START}[1]${NOTE_END}函数`, 'a < B'],
    },
    {
      id: 'loss',
      heading: '4.1 损失',
      level: 3,
      blocks: [
        `其中${markFormula('∂J/∂w', '\\frac{\\partial J}{\\partial w}')}乘 ${markFormula('η·∂J', '\\eta')}`,
        markCode('const crossEntropy = mean_loss(logits);'),
      ],
    },
  ],
});

describe('the sections of a pack', () => {
  it('open with the part under the title', () => {
    assert.deepEqual([opening?.id, opening?.opening, weights?.opening], ['top', true, false]);
  });

  it('show their blocks as they are printed, without the numbers of notes, formulas once', () => {
    assert.deepEqual(weights?.blocks, ['损失函数', 'a < B']);
    assert.equal(loss?.blocks[0], '其中∂J/∂w乘 η·∂J');
  });

  it('can be matched with the numbers of notes and without, block by block', () => {
    assert.equal(weights?.text, '4权重\n损失函数\na<b');
    assert.equal(weights?.textWithNotes, '4权重\n损失[1]函数\na<b');
  });

  it('say which page they are on and what they stand below', () => {
    assert.deepEqual(weights?.page, page);
    assert.deepEqual([opening?.trail, weights?.trail, loss?.trail], [[], [], ['4 权重']]);
  });

  it('stand below the headings of an earlier pack', () => {
    const above = [{ heading: '4 权重', level: 2 }];
    const section = { id: 'b', heading: '4.2 乙', level: 3, blocks: [] };
    assert.deepEqual(sectionsOf({ ...page, above, sections: [section] })[0]?.trail, ['4 权重']);
  });
});

describe('what a section is found by', () => {
  for (const keyword of ['∂j/∂w', '\\partial', 'entropy', 'mean', 'logits']) {
    it(`has ${keyword}`, () => assert.ok(loss && sectionHolds(loss, keyword)));
  }

  for (const keyword of ['偏导数', '学习率', 'eta']) {
    it(`has a formula that is read ${keyword}, and does not show it`, () => {
      assert.ok(loss && sectionSpeaks(loss, keyword));
      assert.ok(!sectionHolds(loss, keyword));
    });
  }

  it('has no more of a name of code than its words', () => {
    assert.ok(loss && !sectionHolds(loss, 'tropy'));
  });
});

describe('a source', () => {
  const [source] = sectionsOf({
    path: 'references/',
    title: '参考文献',
    seal: '据',
    above: [],
    sections: [
      { id: 'a', heading: 'GPT', level: 2, blocks: ['BROWN T B'], authors: ['Tom B. Brown'] },
    ],
  });

  it('can be asked of the index by the names of its authors, which its text does not hold', () => {
    assert.deepEqual(source?.authors, [['tom', 'b', 'brown']]);
    assert.match(source ? allText(source) : '', /^tom$/m);
    assert.ok(source && !sectionHolds(source, 'tom'));
  });
});

describe('the kinds of a match', () => {
  const cases: [string[], string[]][] = [
    [['损失'], ['text']],
    [['∂j/∂w'], ['formula']],
    [['偏导数'], ['formula']],
    [['entropy'], ['code']],
    [
      ['其中', 'eta'],
      ['text', 'formula'],
    ],
  ];
  for (const [keywords, kinds] of cases) {
    it(`of ${keywords.join(' ')} are ${kinds.join(' and ')}`, () => {
      assert.deepEqual(loss && kindsOf(loss, keywords), kinds);
    });
  }

  it('is term on the page of terms', () => {
    const [entry] = sectionsOf({
      path: 'glossary/',
      title: '术语表',
      seal: '词',
      above: [],
      sections: [
        { id: 'a', heading: '熵', level: 2, blocks: [], names: ['交叉熵', 'cross-entropy'] },
      ],
    });
    assert.deepEqual(entry && kindsOf(entry, ['熵']), ['term']);
    assert.deepEqual(entry?.names, ['交叉熵', 'crossentropy']);
  });
});
