import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderArticle } from '../../support/render.ts';

describe('a number in the text', () => {
  it('stands as data where it is what the example computes', async () => {
    const { html, problems } = await renderArticle(
      '## 1 题\n\n损失降到 <Value of="chain-rule.step.loss">0.00595984</Value>。\n',
    );
    assert.deepEqual(problems, []);
    assert.match(html, /<data value="0\.00595983\d+" class="value">0\.00595984<\/data>/);
  });

  const agreeing: [of: string, text: string][] = [
    ['chain-rule.wrongGradient', '−0.2'],
    ['serving-cost.rent', '14,400'],
    ['serving-cost.rent', '1.44万'],
    ['platform-dependence.minimax.grossMargin', '25.4%'],
    ['platform-dependence.cnnic.users2024', '2.49 亿'],
    ['mlp-321.mse.5000', '2.1×10⁻¹³'],
  ];
  for (const [of, text] of agreeing)
    it(`“${text}” passes for ${of}`, async () => {
      const { problems } = await renderArticle(`数：<Value of="${of}">${text}</Value>。`);
      assert.deepEqual(problems, []);
    });

  const refused: [name: string, tag: string, message: RegExp, cure: RegExp][] = [
    [
      'is wrong in its last digit',
      '<Value of="chain-rule.step.loss">0.00595985</Value>',
      /^正文写“0\.00595985”，而例子 chain-rule\.step\.loss 算出 0\.0059598/,
      /^改成“0\.00595984”/,
    ],
    [
      'has the wrong sign',
      '<Value of="chain-rule.wrongGradient">0.2</Value>',
      /正文写“0\.2”/,
      /改成“−0\.2”/,
    ],
    [
      'names no known example',
      '<Value of="chain-rul.loss">0.01</Value>',
      /没有名为“chain-rul”的例子/,
      /改成“chain-rule”/,
    ],
    [
      'names no known result',
      '<Value of="chain-rule.los">0.01</Value>',
      /例子 chain-rule 没有名为“los”的结果/,
      /可用的结果：.*或许是“loss”/,
    ],
    [
      'holds words',
      '<Value of="chain-rule.loss">约 0.01</Value>',
      /“约 0\.01”不是可以核对的数字/,
      /标签里只写数字/,
    ],
    ['is empty', '<Value of="chain-rule.loss" />', /没有写出数字/, /标签里只写数字/],
  ];
  for (const [name, tag, message, cure] of refused)
    it(`stops the article where it ${name}, with its place and a cure`, async () => {
      const { problems } = await renderArticle(`首行。\n\n其值为 ${tag}。\n`);
      assert.equal(problems.length, 1);
      const [problem] = problems;
      assert.deepEqual([problem?.rule, problem?.line, problem?.column], ['数值', 3, 5]);
      assert.match(problem?.message ?? '', message);
      assert.match(problem?.cure ?? '', cure);
    });
});
