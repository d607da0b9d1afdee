import { loadDigits, testImages } from '~/examples/digits.ts';
import type { Net } from '~/examples/digits-net.ts';
import type { Row } from '~/examples/digits-runs.ts';
import { fixedText } from '~/examples/number-text.ts';
import {
  digitsTrainer,
  type Key,
  type Progress,
  progressOutcome,
  setupOf,
} from '~/explorables/digits-trainer.ts';
import { defaultsOf, type Values } from '~/explorables/explorable.ts';
import { readField } from '~/explorables/field.ts';
import { outcomeMarkup } from '~/explorables/outcome.ts';
import { DigitPad, type TestImages } from './digit-pad.ts';
import type { Job, Report } from './digits-worker.ts';

/**
 * The part of the digits explorable that trains: starts and stops a worker, draws what it reports
 * in place of the outcome, and hands the net to the pad. A changed setting ends a run, and so does
 * leaving the page.
 */
export class DigitsTraining extends HTMLElement {
  #worker: Worker | undefined;
  /** The data is on its way. */
  #starting = false;
  /** Goes up when a run ends, so that what comes late knows it is too late. */
  #turn = 0;
  #progress: Progress | undefined;
  #pad: DigitPad | undefined;
  readonly #leave = () => this.#stop();

  connectedCallback(): void {
    this.#pad = new DigitPad(this.#part('.digit-pad'));
    this.#button.addEventListener('click', () => {
      if (this.#worker || this.#starting) this.#stop();
      else void this.#start();
    });
    this.#board.addEventListener('input', () => this.#forget());
    this.#board.querySelector('[data-reset]')?.addEventListener('click', () => this.#reset());
    addEventListener('pagehide', this.#leave);
  }

  disconnectedCallback(): void {
    removeEventListener('pagehide', this.#leave);
    this.#end();
  }

  async #start(): Promise<void> {
    const values = this.#values();
    if (!values) {
      this.#say('改正标出的数之后，才能开始训练。');
      return;
    }
    const turn = this.#turn;
    this.#progress = undefined;
    this.#starting = true;
    this.#button.textContent = '停止';
    this.#say('正在下载数据。');
    // The first number that a browser writes takes it 20 ms, which the first report cannot spare.
    fixedText(0, 1);
    try {
      const images = await loadDigits();
      // Stopped while the data was on its way.
      if (turn !== this.#turn) return;
      const setup = setupOf(values);
      this.#run({ images, setup }, testImages(images, setup.split));
    } catch {
      if (turn === this.#turn) this.#fail('数据没有下载成功，请检查网络后再试。');
    }
  }

  #run(job: Job, test: TestImages): void {
    const rows: Row[] = [];
    const worker = new Worker(new URL('./digits-worker.ts', import.meta.url), { type: 'module' });
    this.#worker = worker;
    this.#starting = false;
    worker.addEventListener('message', ({ data }: MessageEvent<Report>) => {
      // Sent before the worker was ended, arrived after.
      if (worker !== this.#worker) return;
      rows.push(data.row);
      const state = rows.length > job.setup.epochs ? 'done' : 'running';
      this.#show({ setup: job.setup, rows, confusion: data.confusion, state }, data.net, test);
      if (state === 'done') this.#finish();
    });
    worker.addEventListener('error', () => this.#fail('后台线程没有启动成功，请重新载入页面。'));
    worker.postMessage(job);
    this.#say('训练开始。');
  }

  #show(progress: Progress, net: Net, test: TestImages): void {
    this.#progress = progress;
    // First, because it reads the page's colours: after the rest all would be laid out twice.
    this.#pad?.use(net, test);
    const { markup } = outcomeMarkup(progressOutcome(progress));
    const place = this.#outcome;
    place.innerHTML = markup;
    place.dataset.trained = progress.state;
  }

  /** Ends the run and says how far it came; what was learnt stays on the pad. */
  #stop(): void {
    if (!this.#worker && !this.#starting) return;
    this.#end();
    if (!this.#progress) {
      this.#say('已停止。');
      return;
    }
    this.#progress = { ...this.#progress, state: 'stopped' };
    const outcome = progressOutcome(this.#progress);
    this.#outcome.innerHTML = outcomeMarkup(outcome).markup;
    this.#outcome.dataset.trained = 'stopped';
    this.#say(outcome.summary);
  }

  #finish(): void {
    this.#end();
    if (this.#progress) this.#say(progressOutcome(this.#progress).summary);
  }

  #fail(words: string): void {
    this.#end();
    this.#board.querySelector('[data-problem]')?.replaceChildren(words);
  }

  /** The settings are others now: what was trained is no longer what is shown. */
  #forget(): void {
    this.#progress = undefined;
    this.#end();
    delete this.#outcome.dataset.trained;
  }

  #reset(): void {
    this.#forget();
    const outcome = digitsTrainer.outcome(defaultsOf(digitsTrainer));
    this.#outcome.innerHTML = outcomeMarkup(outcome).markup;
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#starting = false;
    this.#turn += 1;
    this.#button.textContent = this.#progress ? '重新训练' : '开始训练';
  }

  #values(): Values<Key> | undefined {
    const entries = digitsTrainer.fields.map((field) => {
      const input = this.#board.querySelector<HTMLInputElement>(`input[name="${field.key}"]`);
      if (field.kind === 'toggle') return [field.key, input?.checked ? 1 : 0] as const;
      const reading = readField(field, input?.value ?? '');
      return [field.key, 'value' in reading ? reading.value : undefined] as const;
    });
    if (entries.some(([, value]) => value === undefined)) return undefined;
    return Object.fromEntries(entries) as Values<Key>;
  }

  #say(words: string): void {
    this.#board.querySelector('[data-announce]')?.replaceChildren(words);
  }

  get #board(): HTMLElement {
    const board = this.closest<HTMLElement>(digitsTrainer.tag);
    if (!board) throw new Error('digits-training stands outside its explorable');
    return board;
  }

  get #outcome(): HTMLElement {
    return this.#part('[data-outcome]', this.#board);
  }

  get #button(): HTMLButtonElement {
    return this.#part('[data-train]', this.#board);
  }

  #part<T extends HTMLElement>(selector: string, within: HTMLElement = this): T {
    const part = within.querySelector<T>(selector);
    if (!part) throw new Error(`digits-training lacks ${selector}`);
    return part;
  }
}
