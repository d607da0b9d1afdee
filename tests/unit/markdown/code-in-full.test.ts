import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { codeToHtml, createCssVariablesTheme } from 'shiki';
import { codeInFull } from '../../../src/markdown/code-in-full.ts';

const CODE = 'const sum = (a: number, b: number) => a + b;';
const theme = createCssVariablesTheme({ name: 'paper' });

/** Coloured on a machine so slow that each look at the clock is a second later. */
async function colouredSlowly(transformers: (typeof codeInFull)[]): Promise<string> {
  let now = 0;
  const clock = mock.method(Date, 'now', () => {
    now += 1000;
    return now;
  });
  try {
    return await codeToHtml(CODE, { lang: 'ts', theme, transformers });
  } finally {
    clock.mock.restore();
  }
}

describe('Code', () => {
  it('is coloured to the end of each line on a slow machine too', async () => {
    const whole = await codeToHtml(CODE, { lang: 'ts', theme, tokenizeTimeLimit: 0 });
    assert.equal(await colouredSlowly([codeInFull]), whole);
  });

  it('would be left plain there without that', async () => {
    const whole = await codeToHtml(CODE, { lang: 'ts', theme, tokenizeTimeLimit: 0 });
    assert.notEqual(await colouredSlowly([]), whole);
  });
});
