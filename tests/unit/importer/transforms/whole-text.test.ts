import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { blankSpace } from '../../../../src/importer/transforms/blank-space.ts';
import { chatResidue } from '../../../../src/importer/transforms/chat-residue.ts';
import { editorNotes } from '../../../../src/importer/transforms/editor-notes.ts';
import { foreignFrontMatter } from '../../../../src/importer/transforms/foreign-front-matter.ts';
import { openFence } from '../../../../src/importer/transforms/open-fence.ts';
import { secondCopy } from '../../../../src/importer/transforms/second-copy.ts';
import { tidy } from '../../../../src/importer/transforms/tidy.ts';
import { wrapperFence } from '../../../../src/importer/transforms/wrapper-fence.ts';
import { transformed } from '../../../support/importer.ts';

const ARTICLE = `# 豆浆机的故障记录

第一周坏了两次，都是因为豆子放多了，电机过热停转，等十分钟又好了。

## 怎么修

先断电，再倒掉一半豆子，等十分钟，重新开机；还不行就看保险丝。
`;

describe('Blank space', () => {
  it('at the start, invisible characters and typed indents go', async () => {
    const { text } = await transformed(blankSpace, '\n\n　　甲\u200b乙\n\u00a0丙\n');
    assert.equal(text, '甲乙\n丙\n');
  });

  it('of ordinary text stays', async () => {
    const text = '甲 乙\n\n- a\n  - b\n';
    assert.equal((await transformed(blankSpace, text)).text, text);
  });
});

describe('What a chat left behind', () => {
  it('goes: role marks, openings, and the stray mark at the end', async () => {
    const raw =
      '<|assistant|>\n好的，下面是文章。\n\n以下是《甲》的完整输出：\n\n# 甲\n\n文。\n\n|user|>\n';
    const { text, said } = await transformed(chatResidue, raw);
    assert.equal(text.trim(), '# 甲\n\n文。');
    assert.ok(said.includes('10 删去“|user|>”'), said.join('\n'));
  });

  it('is told from the text: a sentence about 以下 or a mark in code stays', async () => {
    const raw = '# 甲\n\n以下是三条理由。\n\n记号 `<|assistant|>` 是分隔符。\n\n完。\n';
    assert.equal((await transformed(chatResidue, raw)).text, raw);
  });
});

describe('A fence around the whole article', () => {
  it('goes, closed or not, and inner fences stay', async () => {
    const inner = '# 甲\n\n## 乙\n\n```json\n{}\n```\n\n```\nx\n```\n\n## 丙\n\n文。\n';
    for (const end of ['```\n', '']) {
      const { text } = await transformed(wrapperFence, `\`\`\`markdown\n${inner}${end}`);
      assert.equal(text, inner);
    }
  });

  it('is told from a short sample of Markdown', async () => {
    const raw = '# 甲\n\n文。\n\n```markdown\n# 样例\n```\n\n文。\n';
    assert.equal((await transformed(wrapperFence, raw)).text, raw);
  });
});

describe('A second copy', () => {
  it('goes, in a fence that is never closed, and what only it said is listed', async () => {
    const copy = ARTICLE.replace('还不行就看保险丝', '还不行就叫人来修');
    const { text, decide } = await transformed(secondCopy, `${ARTICLE}\n\`\`\`markdown\n${copy}`);
    assert.equal(text.trim(), ARTICLE.trim());
    assert.match(decide.join(), /还不行就叫人来修/);
  });

  it('stays and the first goes where the first was cut off', async () => {
    const cut = ARTICLE.slice(0, -20);
    const { text, said } = await transformed(secondCopy, `${cut}\n\n---\n\n${ARTICLE}`);
    assert.equal(text.trim(), ARTICLE.trim());
    assert.match(said.join(), /删去前一份/);
  });

  it('leaves what follows both copies', async () => {
    const { text } = await transformed(secondCopy, `${ARTICLE}\n${ARTICLE}\n作者：老陈\n`);
    assert.equal(text.replace(/\n+/g, '\n'), `${ARTICLE}作者：老陈\n`.replace(/\n+/g, '\n'));
  });

  it('is told from a heading that repeats the title', async () => {
    const raw = `${ARTICLE}\n## 豆浆机的故障记录\n\n另有三台豆浆机放在仓库，从来没有人用过，也没有人打算修。\n`;
    assert.equal((await transformed(secondCopy, raw)).text, raw);
  });
});

describe('A fence that is never closed', () => {
  it('is closed before the next heading', async () => {
    const { text, decide } = await transformed(openFence, '```bash\nls\n\n## 下一节\n\n文。\n');
    assert.equal(text, '```bash\nls\n```\n\n## 下一节\n\n文。\n');
    assert.equal(decide.length, 1);
  });
});

describe('Notes to the editor', () => {
  it('after the end go, with the rule above them', async () => {
    const raw =
      '# 甲\n\n正文。\n\n---\n\n（注：以上文章中的公式需要调整格式。）\n\n希望这篇文章对您有帮助。\n';
    const { text, decide } = await transformed(editorNotes, raw);
    assert.equal(text.trim(), '# 甲\n\n正文。');
    assert.equal(decide.length, 2);
  });

  it('are told from notes to readers', async () => {
    const raw = '# 甲\n\n注意：开机前先断电。\n';
    assert.equal((await transformed(editorNotes, raw)).text, raw);
  });
});

describe('The front matter of a blog editor', () => {
  it('gives its fields to ours; what it has besides is listed', async () => {
    const raw =
      '---\ntitle: 甲\ntags: [一, 二]\ndate: 2025-05-18 09:00\nlayout: post\n---\n\n文。\n';
    const { text, draft, decide } = await transformed(foreignFrontMatter, raw);
    assert.equal(text.trim(), '文。');
    assert.deepEqual(draft.matter, {
      title: '甲',
      keywords: ['一', '二'],
      published: '2025-05-18',
      authors: [],
    });
    assert.deepEqual(decide, ['没有用上的字段：layout']);
  });
});

describe('Blank lines and rules', () => {
  it('are one, and where they divide something', async () => {
    const { text } = await transformed(
      tidy,
      '\n---\n\n甲\n\n\n\n---\n\n---\n\n乙\n\n---\n\n## 丙\n\n---\n',
    );
    assert.equal(text, '甲\n\n---\n\n乙\n\n## 丙\n');
  });

  it('inside code stay', async () => {
    const raw = '```text\na\n\n\n\nb\n```\n';
    assert.equal((await transformed(tidy, raw)).text, raw);
  });
});
