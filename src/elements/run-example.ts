import { numberText } from '~/examples/number-text.ts';
import type { Ran, RunReport } from './run-example-worker.ts';

/**
 * The run button of a shown example: runs the very module that is printed above, in a worker of
 * its own, and puts the fresh results in place of those from the build.
 */
class RunExample extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector<HTMLButtonElement>('[data-run]');
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', () => void this.#run(button));
  }

  async #run(button: HTMLButtonElement): Promise<void> {
    button.disabled = true;
    try {
      this.#show(await runAway(this.getAttribute('name') ?? ''));
    } catch (error) {
      this.#say(`没有运行成功：${error instanceof Error ? error.message : String(error)}`);
    } finally {
      button.disabled = false;
    }
  }

  #show({ results, ms }: Ran): void {
    for (const cell of this.querySelectorAll<HTMLDataElement>('output data[data-key]')) {
      const value = results[cell.dataset.key ?? ''];
      if (value === undefined) continue;
      cell.value = String(value);
      cell.textContent = numberText(value);
    }
    this.#say(`刚刚运行于本页，用时${ms < 1 ? '不到1' : Math.round(ms)}毫秒`);
    this.querySelector('details')?.setAttribute('open', '');
  }

  #say(words: string): void {
    for (const place of this.querySelectorAll('[data-ran], [data-status]'))
      place.textContent = words;
  }
}

/** Runs an example away from the page, which stays free however long it takes. */
async function runAway(name: string): Promise<Ran> {
  const worker = new Worker(new URL('./run-example-worker.ts', import.meta.url), {
    type: 'module',
  });
  try {
    const report = await new Promise<RunReport>((resolve, reject) => {
      worker.addEventListener('message', ({ data }) => resolve(data));
      worker.addEventListener('error', () =>
        reject(new Error('后台线程没有启动成功，请重新载入页面。')),
      );
      worker.postMessage(name);
    });
    if ('problem' in report) throw new Error(report.problem);
    return report;
  } finally {
    worker.terminate();
  }
}

if (!customElements.get('run-example')) customElements.define('run-example', RunExample);
