import { href } from '~/href.ts';
import type { Answer, Request, SiteFiles } from '~/offline/messages.ts';

/** Shows what the service worker keeps, lets it keep the whole series or forget everything. */
class OfflineShelf extends HTMLElement {
  async connectedCallback(): Promise<void> {
    if (!(await mayKeep())) {
      this.#say('这个浏览器不支持离线保存，或者不允许网站在设备上存数据。');
      this.#part('.offline-actions').hidden = true;
      return;
    }
    // The worker shows this page in place of one that is not kept.
    this.#part('[data-missing]').hidden = location.pathname === href('offline/');
    this.#part('[data-retry]').addEventListener('click', () => location.reload());
    this.#keep.addEventListener('click', () => void this.#ask({ type: 'keep-all' }));
    this.#part('[data-forget]').addEventListener('click', () => void this.#ask({ type: 'forget' }));
    addEventListener('online', () => void this.#ask({ type: 'kept?' }));
    addEventListener('offline', () => void this.#ask({ type: 'kept?' }));
    await this.#ask({ type: 'kept?' });
  }

  async #ask(question: Request): Promise<void> {
    this.#busy(true);
    if (question.type === 'keep-all') this.#say('正在保存，请不要关闭这一页。');
    const { active } = await navigator.serviceWorker.ready;
    const channel = new MessageChannel();
    channel.port1.onmessage = ({ data }: MessageEvent<Answer>) => void this.#hear(data);
    active?.postMessage(question, [channel.port2]);
  }

  async #hear(answer: Answer): Promise<void> {
    if (answer.type === 'kept') return this.#show(answer);
    const bar = this.#part<HTMLProgressElement>('[data-progress]');
    bar.hidden = false;
    bar.max = answer.files;
    bar.value = answer.done;
    this.#failed = answer.type === 'failed' ? answer : undefined;
  }

  #failed: Extract<Answer, { type: 'failed' }> | undefined;

  async #show({ pages, bytes, everything }: Extract<Answer, { type: 'kept' }>): Promise<void> {
    this.#part('[data-progress]').hidden = true;
    const failed = this.#failed;
    this.#failed = undefined;
    const size = megabytes(bytes);
    if (failed) {
      const far = failed.files > 0 ? `，存到第${failed.done}个文件（共${failed.files}个）` : '';
      const cure = failed.full ? '这台设备给网站的空间满了，腾出一些' : '检查网络';
      this.#say(`没有存完${far}。${cure}之后再按一次，会接着存。`);
    } else if (everything) this.#say(`全书和搜索都在这台设备上，占${size}。`);
    else if (pages.length > 0) this.#say(`已存${pages.length}页，占${size}。`);
    else this.#say('这台设备上还没有存下页面。');
    // With the words: what the button offers is fetched first.
    this.#list(pages);
    this.#keep.textContent = everything ? '全书已存' : await this.#offer();
    this.#busy(false);
    this.#keep.disabled = everything || !navigator.onLine;
  }

  /** With what it weighs, where the network says so. */
  async #offer(): Promise<string> {
    try {
      const response = await fetch(href('offline.json'));
      const { bytes } = (await response.json()) as SiteFiles;
      return `离线保存全书（约${megabytes(bytes)}）`;
    } catch {
      return '离线保存全书';
    }
  }

  #list(pages: Extract<Answer, { type: 'kept' }>['pages']): void {
    this.#part('[data-kept-title]').hidden = pages.length === 0;
    const rows = pages.map(({ url, title }) => {
      const link = document.createElement('a');
      link.href = url;
      link.textContent = title;
      const row = document.createElement('li');
      row.append(link);
      return row;
    });
    this.#part('[data-kept]').replaceChildren(...rows);
  }

  #busy(busy: boolean): void {
    for (const button of this.querySelectorAll<HTMLButtonElement>('.offline-actions button'))
      button.disabled = busy;
  }

  #say(words: string): void {
    this.#part('[data-state]').textContent = words;
  }

  get #keep(): HTMLButtonElement {
    return this.#part('[data-keep]');
  }

  #part<T extends HTMLElement = HTMLElement>(selector: string): T {
    const part = this.querySelector<T>(selector);
    if (!part) throw new Error(`offline-shelf lacks ${selector}`);
    return part;
  }
}

/** Whether the browser has a place to keep pages in, and lets this site have it. */
async function mayKeep(): Promise<boolean> {
  try {
    await caches.keys();
    return 'serviceWorker' in navigator;
  } catch {
    return false;
  }
}

/** 1.9 MB; below a tenth 0.1 MB. */
function megabytes(bytes: number): string {
  return `${Math.max(bytes / 1e6, 0.1).toFixed(1)} MB`;
}

customElements.define('offline-shelf', OfflineShelf);
