import { icon } from './icon.ts';

/** The parts of the dialog in which a figure is looked at. */
export interface CloserFrame {
  dialog: HTMLDialogElement;
  /** What shows the figure and takes the keys. */
  stage: HTMLElement;
  smaller: HTMLButtonElement;
  larger: HTMLButtonElement;
  reset: HTMLButtonElement;
  /** The level, to see and, once it rests, to hear. */
  level: HTMLElement;
  status: HTMLElement;
}

export function closerFrame(title: Iterable<Node>): CloserFrame {
  const dialog = document.createElement('dialog');
  dialog.className = 'closer';
  const heading = make('p', 'closer-title');
  heading.append(...title);
  heading.id = 'closer-title';
  dialog.setAttribute('aria-labelledby', heading.id);

  const stage = make('div', 'closer-stage');
  Object.assign(stage, {
    tabIndex: 0,
    autofocus: true,
    role: 'group',
    ariaLabel: '图面：方向键移动，加减号缩放，0还原',
  });

  const close = button('关闭', icon('m3.5 3.5 9 9m0-9-9 9'));
  close.dataset.close = '';
  const smaller = button('缩小', icon('M3 8h10'));
  const larger = button('放大', icon('M3 8h10M8 3v10'));
  const reset = button('还原', '还原');
  const level = make('span', 'closer-level');
  level.ariaHidden = 'true';
  const status = make('span', 'visually-hidden');
  status.role = 'status';

  const head = make('div', 'closer-head');
  head.append(heading, close);
  const bar = make('div', 'closer-bar');
  const hint = make('span', 'closer-hint');
  hint.textContent = '拖动平移，滚轮缩放，Esc关闭';
  hint.ariaHidden = 'true';
  bar.append(smaller, level, larger, reset, hint, status);
  dialog.append(head, stage, bar);
  return { dialog, stage, smaller, larger, reset, level, status };
}

function button(name: string, content: Node | string): HTMLButtonElement {
  const made = make('button', 'icon-button') as HTMLButtonElement;
  made.type = 'button';
  if (typeof content !== 'string') made.ariaLabel = name;
  made.append(content);
  return made;
}

function make(name: string, className: string): HTMLElement {
  return Object.assign(document.createElement(name), { className });
}
