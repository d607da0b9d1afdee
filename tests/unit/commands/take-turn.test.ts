import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'turn-'));
after(() => rmSync(folder, { recursive: true }));

/** A process that takes its turn and keeps it until it is killed. */
function taker(): ChildProcess {
  const module = new URL('../../../src/commands/take-turn.ts', import.meta.url);
  const code = `import { takeTurn } from ${JSON.stringify(module.href)};
    await takeTurn(${JSON.stringify(folder)}, () => console.log('waits'));
    console.log('works');
    setInterval(() => {}, 1000);`;
  return spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Waits until a process says a word. */
function says(child: ChildProcess, word: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (data) => String(data).includes(word) && resolve());
    child.once('exit', () => reject(new Error(`it ended without saying “${word}”`)));
  });
}

describe('A build', () => {
  it('waits for the one before it, and goes on when that one is gone, even killed', async () => {
    const first = taker();
    await says(first, 'works');
    const second = taker();
    await says(second, 'waits');
    first.kill('SIGKILL');
    await says(second, 'works');
    second.kill('SIGKILL');
  });
});
