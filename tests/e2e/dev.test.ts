import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';

/** A slow machine compiles a page in many seconds; waiting ends with the event, not with the time. */
const PATIENCE = 120_000;
const ARTICLES = join('.cache', 'tests', 'dev-articles');
const FILE = join(ARTICLES, 'search-sample', 'index.mdx');

let server: ChildProcess;
let url: string;
let browser: Browser;
let page: Page;

/** Starts `npm run dev` as an author does and reads its address from what it prints. */
function startDev(): Promise<string> {
  server = spawn('node', ['src/commands/dev.ts'], {
    env: { ...process.env, ARTICLES_DIR: ARTICLES, PORT: '0', FORCE_COLOR: '0' },
  });
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk;
      const address = /http:\/\/localhost:\d+\//.exec(said)?.[0];
      if (address) resolve(address);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.on('exit', () => reject(new Error(said)));
  });
}

before(async () => {
  rmSync(ARTICLES, { recursive: true, force: true });
  cpSync('tests/fixtures/articles', ARTICLES, { recursive: true });
  [url, browser] = await Promise.all([startDev(), launchBrowser()]);
  page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.setDefaultNavigationTimeout(PATIENCE);
});

after(async () => {
  await browser?.close();
  server?.kill();
});

describe('The preview while writing', () => {
  it('shows what was saved, tells a mistake with its place, and keeps the other pages up', async () => {
    const good = readFileSync(FILE, 'utf8');
    await page.goto(`${url}articles/search-sample/`);
    await page.getByText('黄鹂住在柳树上').first().waitFor();

    writeFileSync(FILE, good.replace('黄鹂', '白鹭'));
    await page.getByText('白鹭住在柳树上').first().waitFor();

    writeFileSync(FILE, good.replace('黄鹂', '<Term id="nothing" />'));
    const overlay = page.locator('vite-error-overlay');
    await overlay.getByText('术语表里没有“nothing”').first().waitFor();
    await overlay
      .getByText(/search-sample\/index\.mdx:12:\d+/)
      .first()
      .waitFor();

    writeFileSync(FILE, good.replace(/^order: .*$/m, 'order: 两'));
    await overlay.getByText('字段“order”的值“两”不对').first().waitFor();

    const torn = '\n```mermaid id="m" title="图" desc="图。"\ngraph TD\n  A[甲 --> B(\n```\n';
    writeFileSync(FILE, good + torn);
    await overlay.getByText('图表语法错误：第 2 行').first().waitFor();

    for (const path of ['articles/kitchen-sink/', '', 'glossary/', 'references/', 'search/']) {
      const response = await fetch(url + path);
      assert.equal(response.status, 200, path);
    }

    writeFileSync(FILE, good.replace('黄鹂', '苍鹭'));
    await page.getByText('苍鹭住在柳树上').first().waitFor();
  });
});
