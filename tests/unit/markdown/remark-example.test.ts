import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderArticle } from '../../support/render.ts';

describe('an example in an article', () => {
  it('shows the file that is run, and what it computes, without a script', async () => {
    const { html, problems } = await renderArticle('<Example name="chain-rule" region="update" />');
    assert.deepEqual(problems, []);
    assert.match(html, /<code class="language-ts"/);
    assert.match(html, /chain-rule\.ts/);
    assert.match(html, /wrongStep/);
    assert.doesNotMatch(html, /#region|centralDifference/);
    assert.match(html, /results="[^"]*step\.loss/);
  });

  it('lists only the results that are asked for', async () => {
    const { html } = await renderArticle('<Example name="chain-rule" show="step.loss wrong" />');
    const listed = /results="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#x22;', '"') ?? '';
    assert.deepEqual(Object.keys(JSON.parse(listed)), [
      'step.loss',
      'wrong.w1',
      'wrong.prediction',
      'wrong.loss',
    ]);
  });

  const refused: [tag: string, message: RegExp, cure: RegExp][] = [
    ['<Example name="chainrule" />', /没有名为“chainrule”的例子/, /改成“chain-rule”/],
    ['<Example name="zzzz" />', /没有名为“zzzz”的例子/, /可用的：.*attention/],
    [
      '<Example name="chain-rule" region="updat" />',
      /例子 chain-rule 里没有“#region updat”/,
      /可用的段：loss、gradient、update、check；或许是“update”/,
    ],
    ['<Example name="chain-rule" show="stop" />', /没有“stop”这样的结果/, /去掉 show/],
  ];
  for (const [tag, message, cure] of refused)
    it(`${tag} stops the article`, async () => {
      const { problems } = await renderArticle(`首行。\n\n${tag}\n`);
      assert.equal(problems.length, 1);
      assert.deepEqual([problems[0]?.rule, problems[0]?.line], ['例子', 3]);
      assert.match(problems[0]?.message ?? '', message);
      assert.match(problems[0]?.cure ?? '', cure);
    });
});

describe('a chart in an article', () => {
  it('passes where it is known', async () => {
    const { problems } = await renderArticle('<Chart name="loss-curve" />');
    assert.deepEqual(problems, []);
  });

  it('stops the article where nobody draws it', async () => {
    const { problems } = await renderArticle('<Chart name="loss-curves" />');
    assert.match(problems[0]?.message ?? '', /没有名为“loss-curves”的图表/);
    assert.match(problems[0]?.cure ?? '', /改成“loss-curve”/);
  });
});
