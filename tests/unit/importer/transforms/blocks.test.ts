import { callouts } from '../../../../src/importer/transforms/callouts.ts';
import { equationLinks } from '../../../../src/importer/transforms/equation-links.ts';
import { footnotes } from '../../../../src/importer/transforms/footnotes.ts';
import { foreignMarks } from '../../../../src/importer/transforms/foreign-marks.ts';
import { highlights } from '../../../../src/importer/transforms/highlights.ts';
import { listMarks } from '../../../../src/importer/transforms/list-marks.ts';
import { looseCode } from '../../../../src/importer/transforms/loose-code.ts';
import { tables } from '../../../../src/importer/transforms/tables.ts';
import { cases } from '../../../support/importer-cases.ts';

cases('Tables', tables, [
  [
    'get the line below their head',
    '| 甲 | 乙 |\n| 1 | 2 |\n',
    '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n',
  ],
  [
    'have no bars inside code and formulas',
    '| 甲 | 乙 |\n|---|---|\n| `a | b` | $|x|$ |\n',
    '| 甲 | 乙 |\n|---|---|\n| `a \\| b` | $\\vert x\\vert $ |\n',
  ],
  [
    'keep a norm, of which they would leave a bar',
    '| 甲 |\n|---|\n| $\\|x\\|_2$ 与 $p(a\\|b)$ |\n',
    '| 甲 |\n|---|\n| $\\Vert x\\Vert _2$ 与 $p(a\\vert b)$ |\n',
  ],
  [
    'have as many cells in each row',
    '| 甲 | 乙 |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n',
    '| 甲 | 乙 |  |\n|---|---| --- |\n| 1 |  |  |\n| 1 | 2 | 3 |\n',
  ],
  [
    'set with tabs become tables',
    '如下：\n甲\t乙\n1\t2\n\n文。\n',
    '如下：\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n\n\n文。\n',
  ],
  [
    'drawn with plus signs and dashes become tables',
    '+---+---+\n| 甲 | 乙 |\n+---+---+\n| 1 | 2 |\n+---+---+\n',
    '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n',
  ],
  ['in order stay', '甲|乙\n--|--\n1|2\n', '甲|乙\n--|--\n1|2\n'],
  ['in code stay', '```\n| a |\n| b |\n```\n', '```\n| a |\n| b |\n```\n'],
]);

cases('Callouts of other systems', callouts, [
  [
    'become ours',
    ':::tip 先做\n文。\n:::\n',
    '\n<Callout kind="note" title="先做">\n\n文。\n\n</Callout>\n',
  ],
  [
    'of GitHub too',
    '> [!WARNING]\n> 文。\n\n后。\n',
    '\n<Callout kind="warning">\n\n文。\n\n</Callout>\n\n后。\n',
  ],
  ['without an end stay', ':::tip\n文。\n', ':::tip\n文。\n'],
]);

cases('Notes', footnotes, [
  ['with a reference stay', '甲[^1]\n\n[^1]: 注。\n', '甲[^1]\n\n[^1]: 注。\n'],
  ['that nobody refers to are text', '甲\n\n[^a]: 注。\n', '甲\n\n\\[a\\] 注。\n'],
  [
    'right below another one are set apart',
    '甲[^1]\n\n[^1]: 一。\n[^2]: 二。\n',
    '甲[^1]\n\n[^1]: 一。\n\n\\[2\\] 二。\n',
  ],
  ['that nobody wrote are letters', '甲[^9]\n', '甲\\[^9]\n'],
]);

cases('Highlights', highlights, [
  ['become ours', '甲==乙==丙\n', '甲<mark>乙</mark>丙\n'],
  ['are told from a comparison', 'a == b 且 c == d\n', 'a == b 且 c == d\n'],
]);

cases('References to formulas', equationLinks, [
  [
    'become links where the formula has its label',
    '由式 \\eqref{eq:loss} 与 (\\ref{eq:other})\n\n$$\n\\label{loss} x\n$$\n',
    '由[](#eq-loss) 与 (\\ref{eq:other})\n\n$$\n\\label{loss} x\n$$\n',
  ],
]);

cases('Code without a fence', looseCode, [
  [
    'gets one, with what follows a blank line',
    '如下：\n\ndef f(x):\n    # 加一\n    return x + 1\n\nprint(f(1))\n\n得到 2。\n',
    '如下：\n\n```python\ndef f(x):\n    # 加一\n    return x + 1\n\nprint(f(1))\n```\n\n得到 2。\n',
  ],
  [
    'below the name of its language takes that',
    'python\n复制代码\nimport os\n\n文。\n',
    '```python\nimport os\n```\n\n文。\n',
  ],
  ['is told from a text', '价格 = 单价\n数量 (个)\n', '价格 = 单价\n数量 (个)\n'],
]);

cases('Marks of other systems', foreignMarks, [
  ['leave their words', '见 [[甲]] 与 [[乙|丙]]。%%注%%\n', '见 甲 与 丙。\n'],
  ['around code make it a fence', '{% highlight js %}\na\n{% endhighlight %}\n', '```js\na\n```\n'],
  ['of a style sheet go', '## 甲\n{: .toc}\n', '## 甲\n\n'],
  ['are told from a power', '$$\nx ^2\n$$\n', '$$\nx ^2\n$$\n'],
]);

cases('Bullets of a word processor', listMarks, [
  ['make a list', '• 甲\n　• 乙\n', '- 甲\n  - 乙\n'],
]);
