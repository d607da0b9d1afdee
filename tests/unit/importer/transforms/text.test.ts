import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagrams } from '../../../../src/importer/transforms/diagrams.ts';
import { emphasis } from '../../../../src/importer/transforms/emphasis.ts';
import { headingIds } from '../../../../src/importer/transforms/heading-ids.ts';
import { headingLevels } from '../../../../src/importer/transforms/heading-levels.ts';
import { headingLines } from '../../../../src/importer/transforms/heading-lines.ts';
import { headingMarks } from '../../../../src/importer/transforms/heading-marks.ts';
import { html } from '../../../../src/importer/transforms/html.ts';
import { images } from '../../../../src/importer/transforms/images.ts';
import { links } from '../../../../src/importer/transforms/links.ts';
import { mdxEscape } from '../../../../src/importer/transforms/mdx-escape.ts';
import { mdxRepair } from '../../../../src/importer/transforms/mdx-repair.ts';
import { punctuation } from '../../../../src/importer/transforms/punctuation.ts';
import { strayMarks } from '../../../../src/importer/transforms/stray-marks.ts';
import { transformed } from '../../../support/importer.ts';
import { cases } from '../../../support/importer-cases.ts';

cases('Marks of headings', headingMarks, [
  ['get their blank', '##标题\n', '## 标题\n'],
  ['are told from a topic', '#话题 在文中\n', '#话题 在文中\n'],
  ['in code stay', '```bash\n##x\n```\n', '```bash\n##x\n```\n'],
  ['by underline become ours', '小结\n---\n', '## 小结\n'],
  ['are told from a rule below a sentence', '一句话。\n---\n', '一句话。\n\n---\n'],
  ['without words go', '甲\n\n###\n\n乙\n', '甲\n\n\n\n乙\n'],
  ['are not bold', '## **一**\n', '## 一\n'],
]);

cases('Lines that act as headings', headingLines, [
  [
    'become headings where they are bold',
    '## 一\n\n**小节**\n\n文。\n',
    '## 一\n\n### 小节\n\n文。\n',
  ],
  [
    'become headings where they are numbered',
    '第一部分 总论\n\n第1章 甲\n\n1.1 乙\n\n文。\n',
    '## 第一部分 总论\n\n### 第1章 甲\n\n#### 1.1 乙\n\n文。\n',
  ],
  [
    'take the level of their like',
    '### 1.1 甲\n\n文。\n\n**1.2 乙**\n\n文。\n',
    '### 1.1 甲\n\n文。\n\n### 1.2 乙\n\n文。\n',
  ],
  [
    'are told from a loud sentence',
    '## 一\n\n**这一点最要紧。**\n\n文。\n',
    '## 一\n\n**这一点最要紧。**\n\n文。\n',
  ],
  [
    'are told from a number in a sentence',
    '1.5 倍的增长来自新店\n很少\n',
    '1.5 倍的增长来自新店\n很少\n',
  ],
]);

cases('Lines numbered as lists are', headingLines, [
  [
    'are headings where they are bold',
    '**一、甲**\n\n文。\n\n**1、乙**\n\n文。\n\n**（1）丙：**\n\n文。\n\n**二、丁**\n\n文。\n',
    '## 一、甲\n\n文。\n\n### 1、乙\n\n文。\n\n#### （1）丙\n\n文。\n\n## 二、丁\n\n文。\n',
  ],
  [
    'are headings where each stands alone above a text',
    '一、甲\n\n文。\n\n2.1 乙\n\n文。\n\n二、丙\n\n文。\n',
    '## 一、甲\n\n文。\n\n### 2.1 乙\n\n文。\n\n## 二、丙\n\n文。\n',
  ],
  [
    'are a list one below the other',
    '一、甲\n\n二、乙\n\n文。\n',
    '一、甲\n\n二、乙\n\n文。\n'.replace('二、乙', '二、乙'),
  ],
]);

cases('A bold line above its text', headingLines, [
  [
    'is set apart from it',
    '## 一\n\n**甲**\n文。\n**乙**\n文。\n',
    '## 一\n\n### 甲\n\n文。\n\n### 乙\n\n文。\n',
  ],
  ['stays where it begins a sentence', '**注意：**\n文。\n', '**注意：**\n文。\n'],
  ['of the sources is a chapter', '**参考文献：**\n\n文。\n', '## 参考文献\n\n文。\n'],
]);

cases('Levels of headings', headingLevels, [
  [
    'begin at two and step by one',
    '# 一\n\n### 二\n\n#### 三\n\n# 四\n',
    '## 一\n\n### 二\n\n#### 三\n\n## 四\n',
  ],
  [
    'are one for one kind of number',
    '### 2.1 甲\n\n### 2.2 乙\n\n## 2.3 丙\n',
    '## 2.1 甲\n\n## 2.2 乙\n\n## 2.3 丙\n',
  ],
  [
    'put chapters into parts',
    '## 第一部分\n\n## 第1章 甲\n\n### 1.1 乙\n',
    '## 第一部分\n\n### 第1章 甲\n\n#### 1.1 乙\n',
  ],
  [
    'take headings without numbers along',
    '## 第一部分\n\n## 第1章 甲\n\n### 注意\n',
    '## 第一部分\n\n### 第1章 甲\n\n#### 注意\n',
  ],
  [
    'close with a chapter',
    '# 第一部分\n\n## 一\n\n## 结语\n',
    '## 第一部分\n\n### 一\n\n## 结语\n',
  ],
]);

cases('Ids of headings', headingIds, [
  ['of other systems become ours', '## 规则 {#rules}\n', '## 规则 [#rules]\n'],
  ['differ', '## 小结\n\n## 二\n\n## 小结\n', '## 小结\n\n## 二\n\n## 小结 [#xiao-jie-2]\n'],
  ['differ where they were written', '## 甲 [#a]\n\n## 乙 [#a]\n', '## 甲 [#a]\n\n## 乙 [#yi-2]\n'],
  ['are not the page’s own', '## 文献 [#references]\n', '## 文献 [#wen-xian-2]\n'],
]);

cases('Bold', emphasis, [
  ['is closed up', '** 重点 **：文。\n', '**重点**：文。\n'],
  ['without a partner goes', '**重点：文。\n', '重点：文。\n'],
  ['is told from a power', '2**10 是 1024\n', '2\\*\\*10 是 1024\n'],
  ['in code stays', '`a ** b` 与 `c ** d`\n', '`a ** b` 与 `c ** d`\n'],
]);

cases('HTML', html, [
  ['that only sets the look goes', '<div align="center">\n\n文\n\n</div>\n', '\n\n文\n\n\n'],
  ['breaks are closed', '一<br>二\n', '一<br />二\n'],
  ['comments become MDX comments', '<!-- 注 -->\n', '\n{/* 注 */}\n\n'],
  [
    'below and above the line stays, without attributes',
    'H<sub class="x">2</sub>O\n',
    'H<sub>2</sub>O\n',
  ],
  [
    'tables become tables',
    '<table><tr><th>甲</th></tr><tr><td>1</td></tr></table>\n',
    '| 甲 |\n| --- |\n| 1 |\n',
  ],
  ['headings become headings', '<h2>甲</h2>\n\n文\n', '## 甲\n\n文\n'],
  [
    'a cell over two rows leaves the second empty',
    '<table><tr><th>甲</th><th>乙</th></tr><tr><td rowspan="2">1</td><td>2</td></tr><tr><td>3</td></tr></table>\n',
    '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n|  | 3 |\n',
  ],
  [
    'paragraphs, lists, quotations and code are those of Markdown',
    '<p>甲</p>\n<ol><li>一<ul><li>二</li></ul></li></ol>\n<blockquote><p>丙</p></blockquote>\n<pre><code class="language-js">a &lt; b</code></pre>\n',
    '甲\n\n1. 一\n   - 二\n\n> 丙\n\n```js\na < b\n```\n',
  ],
  [
    'links become links',
    '见<a href="https://a.example" target="_blank">甲</a>与<a name="b">乙</a>\n',
    '见[甲](https://a.example)与乙\n',
  ],
  [
    'of another page goes, and the words beside it stay',
    '<iframe src="https://a.example"></iframe>甲\n',
    '甲\n',
  ],
  [
    'bold in a box stays bold',
    '<p style="color:red">甲<strong>乙</strong></p>\n',
    '甲<strong>乙</strong>\n',
  ],
  ['that is no HTML stays for the escape', 'List<String>\n', 'List<String>\n'],
]);

cases('Links', links, [
  [
    'end where the address ends',
    '见https://a.example/x。后面\n',
    '见[https://a.example/x](https://a.example/x)。后面\n',
  ],
  [
    'in angle brackets are links',
    '见<https://a.example/x>\n',
    '见[https://a.example/x](https://a.example/x)\n',
  ],
  ['with words stay', '[甲](https://a.example)\n', '[甲](https://a.example)\n'],
  [
    'to a heading by its words find it',
    '## 1 甲 [#a]\n\n[1 甲](#1-甲)\n',
    '## 1 甲 [#a]\n\n[1 甲](#a)\n',
  ],
  ['that lead nowhere are words', '[甲](#nowhere) 与 [乙](./b.html)\n', '甲 与 乙\n'],
  [
    'with a blank in the address get it written out',
    '[甲](https://a.example/b c)\n',
    '[甲](https://a.example/b%20c)\n',
  ],
  [
    'to this machine are what one types',
    '见 http://localhost:3000/a 与 [乙](http://127.0.0.1)\n',
    '见 `http://localhost:3000/a` 与 `http://127.0.0.1`\n',
  ],
  [
    'without words show their address',
    '[](https://a.example)\n',
    '[https://a.example](https://a.example)\n',
  ],
  ['to a mailbox say so', '<a@b.example>\n', '[a@b.example](mailto:a@b.example)\n'],
  [
    'by reference stay, lead somewhere, and are seen',
    '[甲][a] [乙][b]\n\n[a]: https://a.example\n[b]: ./x.md\n\n[3]: https://c.example "丙"\n',
    '[甲][a] 乙\n\n[a]: https://a.example\n\n\n\\[3\\] [https://c.example](https://c.example) 丙\n',
  ],
  ['in code stay', '`https://a.example`\n', '`https://a.example`\n'],
]);

cases('Marks left as letters', strayMarks, [
  [
    'are escaped',
    '#话题 5 $ 与 a* 与 C:\\路径\n'.replace('\\\\', '\\'),
    '\\#话题 5 \\$ 与 a\\* 与 C:\\\\路径\n',
  ],
  ['that meant a list become one', '1.甲\n', '1. 甲\n'],
  [
    'of a list inside a sentence are none',
    '如下：1. 甲；2. 乙。也- 不是\n',
    '如下：1\\. 甲；2\\. 乙。也\\- 不是\n',
  ],
  ['that begin sources set them apart', '[1] 甲。\n[2] 乙。\n', '[1] 甲。\n\n[2] 乙。\n'],
  ['without a partner are escaped', '区间[0,1 与 [甲]\n', '区间\\[0,1 与 [甲]\n'],
  ['of an entity get their semicolon', '甲&nbsp 乙 AT&T\n', '甲&nbsp; 乙 AT&T\n'],
  ['at the end of a heading are no id', '## 甲 [draft]\n', '## 甲 \\[draft]\n'],
  ['of a torn link or row are escaped', '甲](乙\n\n| 丙\n', '甲\\](乙\n\n\\| 丙\n'],
  ['of a range are no deletion', '10~20 与 30~40\n', '10\\~20 与 30\\~40\n'],
  ['in code and comments stay', '`a*` {/* *b */}\n', '`a*` {/* *b */}\n'],
]);

cases('What MDX reads as code', mdxEscape, [
  ['is escaped', '若 a<b 且 {x}\n', '若 a\\<b 且 \\{x\\}\n'],
  ['is escaped at the end of a tag too', '甲 <B c="d" /> 乙\n', '甲 \\<B c="d" /\\> 乙\n'],
  ['is not escaped twice', '若 a\\<b 且 \\{x\\}\n', '若 a\\<b 且 \\{x\\}\n'],
  [
    'stays in code, formulas and comments',
    '`{x}` $\\{x\\}$ {/* a < b */}\n',
    '`{x}` $\\{x\\}$ {/* a < b */}\n',
  ],
  [
    'is escaped in tables and tags that are none',
    '| a |\n| --- |\n| <id> |\n\nList<String>\n',
    '| a |\n| --- |\n| \\<id> |\n\nList\\<String>\n',
  ],
  ['at the start of a paragraph is code', 'import numpy as np\n', '`import numpy as np`\n'],
]);

cases('A line that MDX cannot read', mdxRepair, [
  ['is escaped as a whole', '好\n\n<a 坏 {b\n', '好\n\n\\<a 坏 \\{b\n'],
  ['is told from one it can', '<Callout>\n\n好\n\n</Callout>\n', '<Callout>\n\n好\n\n</Callout>\n'],
]);

cases('Punctuation between Chinese characters', punctuation, [
  ['becomes full-width', '他说:"好",走了.(真的)\n', '他说：“好”，走了。（真的）\n'],
  ['beside Latin and numbers stays', '版本 1.5, a: b, f(x)\n', '版本 1.5, a: b, f(x)\n'],
]);

describe('Images', () => {
  it('on other hosts become links, missing ones their words; the author is told of both', async () => {
    const { text, decide } = await transformed(
      images,
      '![甲](https://a.example/a.png)\n\n![乙](b.png)\n',
    );
    assert.equal(text, '[甲](https://a.example/a.png)\n\n乙\n');
    assert.equal(decide.length, 2);
  });
});

describe('Diagrams', () => {
  it('in a list keep their place, and get an id, a caption and a description to improve', async () => {
    const raw =
      '## 3 流程\n\n1. 先：\n\n   ```mermaid\n   graph TD\n     A[收] -->|读| B[答(草稿)]\n     style A fill:#f9f\n   ```\n\n2. 后\n';
    const { text, decide } = await transformed(diagrams, raw);
    assert.match(
      text,
      /^ {3}```mermaid id="diagram-1" title="流程图" desc="收经“读”到答\(草稿\)。" todo="[^"]+"$/m,
    );
    assert.match(text, /^ {5}A\["收"\] -->\|读\| B\["答\(草稿\)"\]\n {3}```$/m);
    assert.equal(decide.length, 1);
    assert.equal((await transformed(diagrams, text)).text, text);
  });

  it('take their caption from the line beside them', async () => {
    const { text } = await transformed(
      diagrams,
      '```mermaid\ngraph LR\n  甲 --> 乙\n```\n\n图 2-1：甲与乙\n',
    );
    assert.match(text, /title="甲与乙"/);
    assert.doesNotMatch(text, /图 2-1/);
  });

  it('that cannot be drawn are text', async () => {
    const { text, decide } = await transformed(
      diagrams,
      '```mermaid\ngraph TD\n  A[坏 --> B\n```\n',
    );
    assert.equal(text, '```text\ngraph TD\n  A[坏 --> B\n```\n');
    assert.equal(decide.length, 1);
  });
});
