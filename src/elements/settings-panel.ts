import { keepingView } from './kept-view.ts';

export interface SettingsPanel {
  /** Sets and keeps what a radio button stands for. */
  choose(input: HTMLInputElement): void;
  /** Puts all back to how it was made. */
  reset(): void;
  /** Takes over what was kept elsewhere. */
  catchUp(): void;
}

/** Where the settings are kept; layouts/before-paint.ts reads them before the first paint. */
const KEY = 'reading-settings';
const NAMES = ['theme', 'size', 'leading', 'width', 'face', 'quotes'] as const;
const KEPT = '只存在这台设备上。';
const UNKEPT = '浏览器不让保存，只在这一页有效。';

type Settings = Partial<Record<(typeof NAMES)[number], string>>;

/** Radio buttons for theme, type size, line height, width of the column, typeface and quotes. */
export function startPanel(root: HTMLElement): SettingsPanel {
  const status = root.querySelector('[role=status]');
  const show = (said: string) => {
    const { dataset } = document.documentElement;
    colourFrame(dataset.theme);
    for (const input of root.querySelectorAll('input'))
      input.checked = input.value === (dataset[input.name] ?? '');
    if (status && status.textContent !== said) status.textContent = said;
  };
  show(KEPT);
  return {
    choose({ name, value }) {
      show(keep({ ...current(), [name]: value }) ? KEPT : UNKEPT);
    },
    reset() {
      show(keep({}) ? '已恢复默认。' : UNKEPT);
    },
    catchUp() {
      apply(kept());
      show(KEPT);
    },
  };
}

function current(): Settings {
  const { dataset } = document.documentElement;
  return Object.fromEntries(NAMES.map((name) => [name, dataset[name] ?? '']));
}

/** @returns whether the choice will be there next time. */
function keep(settings: Settings): boolean {
  apply(settings);
  const chosen = Object.entries(settings).filter(([, value]) => value);
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(chosen)));
    return true;
  } catch {
    return false;
  }
}

function kept(): Settings {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') ?? {};
  } catch {
    return {};
  }
}

function apply(settings: Settings): void {
  const set = document.documentElement.dataset;
  if (NAMES.every((name) => (settings[name] ?? '') === (set[name] ?? ''))) return;
  if (settings.quotes !== set.quotes) void turnQuotes(settings.quotes === 'corner');
  keepingView(() => {
    for (const name of NAMES) {
      if (settings[name]) set[name] = settings[name];
      else delete set[name];
    }
  });
  // Whoever has measured the article measures again, while what moves is what was asked for.
  dispatchEvent(new Event('resize'));
}

async function turnQuotes(asCorners: boolean): Promise<void> {
  const { showQuotes } = await import('./corner-quotes.ts');
  showQuotes(asCorners);
}

/** The browser's own frame takes the colour of the chosen theme, else of the system's. */
function colourFrame(theme: string | undefined): void {
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
    const { of } = meta.dataset;
    const shown = theme === of ? 'all' : 'not all';
    // Sepia is never the system's wish.
    const system = of === 'sepia' ? 'not all' : `(prefers-color-scheme: ${of})`;
    meta.media = theme ? shown : system;
  }
}
