import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawable } from '../../../src/importer/diagram-source.ts';
import { describeDiagram } from '../../../src/importer/diagram-words.ts';

describe('A diagram with a slip', () => {
  for (const [what, raw, good] of [
    ['a keyword as a name', 'graph TD\n  A --> end[完]', 'graph TD\n  A --> end_["完"]'],
    ['arrows of a text editor', 'graph TD\n  A —> B\n  B → C', 'graph TD\n  A --> B\n  B --> C'],
    ['arrows as HTML', 'graph TD\n  A --&gt; B', 'graph TD\n  A --> B'],
    ['brackets in a label', 'graph TD\n  A(甲(乙)) --> B', 'graph TD\n  A("甲(乙)") --> B'],
    [
      'quotation marks in a label',
      'graph TD\n  A[说 "好"] --> B',
      'graph TD\n  A["说 “好”"] --> B',
    ],
    [
      'words for names',
      'graph TD\n  甲（一） --> 乙\n  乙 --> 甲（一）',
      'graph TD\n  n1["甲（一）"] --> 乙\n  乙 --> n1',
    ],
    ['a colon for a label', 'graph TD\n  A --> B: 好', 'graph TD\n  A -->|好| B'],
    ['all on one line', 'graph LR A --> B', 'graph LR\nA --> B'],
    ['full-width colons', 'sequenceDiagram\n  A->>B：好', 'sequenceDiagram\n  A->>B: 好'],
    [
      'a block without an end',
      'sequenceDiagram\n  loop 每天\n  A->>B: 好',
      'sequenceDiagram\n  loop 每天\n  A->>B: 好\nend',
    ],
    [
      'a class in quotation marks',
      'classDiagram\n  class "甲" {\n    +a\n  }',
      'classDiagram\n  class `甲` {\n    +a\n  }',
    ],
    ['bare slices in per cent', 'pie\n  甲: 40%\n  乙: 60%', 'pie\n  "甲" : 40\n  "乙" : 60'],
  ] as const) {
    it(`is mended: ${what}`, async () => {
      assert.equal(await drawable(raw), good);
    });
  }

  it('stays where it is right, and is given up where it says nothing', async () => {
    const right = 'graph TD\n  A[甲（乙）] --> B';
    assert.equal(await drawable(right), right);
    assert.equal(await drawable('graph TD\n  A[开始 --> B(结束]\n  C --- |x D'), undefined);
  });
});

describe('The draft of a description', () => {
  for (const [kind, source, words] of [
    ['a flowchart', 'graph TD\n  A[甲] --是--> B{"x > 0"}', '甲经“是”到x 大于 0。'],
    ['a sequence', 'sequenceDiagram\n  participant A as 甲\n  A->>乙: 好', '甲对乙：好。'],
    ['classes', 'classDiagram\n  class 甲\n  甲 <|-- 乙', '类：甲、乙；甲派生出乙。'],
    ['states', 'stateDiagram-v2\n  [*] --> 甲: 起', '开始经“起”到甲。'],
    ['entities', 'erDiagram\n  甲 ||--o{ 乙 : 下单', '甲与乙：下单。'],
    ['shares', 'pie\n  "甲" : 40', '甲 40。'],
    ['a timeline', 'timeline\n  title 史\n  2017 : 甲 : 乙', '2017：甲、乙。'],
  ] as const) {
    it(`reads what ${kind} says`, () => assert.equal(describeDiagram(source, '题'), words));
  }
});
