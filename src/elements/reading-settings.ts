import type { SettingsPanel } from './settings-panel.ts';

/**
 * The shell of the reading settings: the panel is HTML and opens by itself; what makes its choices
 * work is fetched when the reader reaches for it. A choice that is made before that is not lost. The
 * element stays as long as its page, so nothing is taken back.
 */
class ReadingSettings extends HTMLElement {
  #panel: Promise<SettingsPanel> | undefined;

  connectedCallback(): void {
    for (const type of ['pointerover', 'focusin', 'change', 'click'])
      this.addEventListener(type, this);
    // Another tab, or a page that comes back from the browser's memory, may be behind.
    addEventListener('pageshow', this);
    // The browser makes the page wait until it has found out whether it may listen.
    setTimeout(() => addEventListener('storage', this));
  }

  async handleEvent(event: Event): Promise<void> {
    const { type, target } = event;
    if (event instanceof PageTransitionEvent && !event.persisted) return;
    this.#panel ??= import('./settings-panel.ts').then(({ startPanel }) => startPanel(this));
    try {
      const panel = await this.#panel;
      if (type === 'storage' || type === 'pageshow') panel.catchUp();
      if (type === 'change') panel.choose(target as HTMLInputElement);
      if (type === 'click' && (target as Element).closest('[data-reset]')) panel.reset();
    } catch {
      this.#panel = undefined;
      const status = this.querySelector('[role=status]');
      if (status) status.textContent = '没有连上网，请稍后再选一次。';
    }
  }
}

customElements.define('reading-settings', ReadingSettings);

if (document.documentElement.dataset.quotes)
  void import('./corner-quotes.ts').then(({ showQuotes }) => showQuotes(true));
