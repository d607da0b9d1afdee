import type { CloserFrame } from './closer-frame.ts';
import { firstView, panBy, type Sizes, type View, within, zoomAt } from './pan-zoom.ts';

/** How much a button or a key zooms. */
export const STEP = 1.25;
/** How far an arrow key moves the drawing, in px. */
const PAN = 80;
/** The level is said once the zooming rests, in ms. */
const SAID = 400;

/** A figure on the stage of its dialog: where it lies, how large, and what moves it. */
export class ZoomedFigure {
  #content: HTMLElement;
  #frame: CloserFrame;
  #view: View;
  #touched = false;
  #timer = 0;
  #resize: ResizeObserver;

  constructor(content: HTMLElement, frame: CloserFrame) {
    this.#content = content;
    this.#frame = frame;
    this.#view = firstView(this.#sizes);
    this.#show(this.#view);
    this.#resize = new ResizeObserver(() => {
      this.#show(this.#touched ? within(this.#view, this.#sizes) : firstView(this.#sizes));
    });
    this.#resize.observe(frame.stage);
  }

  end(): void {
    this.#resize.disconnect();
    clearTimeout(this.#timer);
  }

  pan = (dx: number, dy: number): void => {
    this.#touched = true;
    this.#show(panBy(this.#view, dx, dy, this.#sizes));
  };

  zoom = (factor: number, point: { x: number; y: number }): void => {
    this.#touched = true;
    this.#content.classList.remove('moving');
    this.#show(zoomAt(this.#view, factor, point, this.#sizes));
    this.#say();
  };

  /** Around the middle of the stage, smoothly where motion is welcome. */
  step(factor: number): void {
    const { width, height } = this.#sizes.stage;
    this.zoom(factor, { x: width / 2, y: height / 2 });
    this.#content.classList.add('moving');
  }

  reset(): void {
    this.#touched = false;
    this.#content.classList.add('moving');
    this.#show(firstView(this.#sizes));
    this.#say();
  }

  key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = {
      '+': () => this.step(STEP),
      '=': () => this.step(STEP),
      '-': () => this.step(1 / STEP),
      '0': () => this.reset(),
      ArrowLeft: () => this.pan(PAN, 0),
      ArrowRight: () => this.pan(-PAN, 0),
      ArrowUp: () => this.pan(0, PAN),
      ArrowDown: () => this.pan(0, -PAN),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  get #sizes(): Sizes {
    const { clientWidth, clientHeight } = this.#frame.stage;
    const { offsetWidth, offsetHeight } = this.#content;
    return {
      stage: { width: clientWidth, height: clientHeight },
      content: { width: offsetWidth, height: offsetHeight },
    };
  }

  #show(view: View): void {
    this.#view = view;
    this.#content.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.scale})`;
    this.#frame.level.textContent = `${Math.round(view.scale * 100)}%`;
  }

  #say(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#content.classList.remove('moving');
      this.#frame.status.textContent = `现为${this.#frame.level.textContent}`;
    }, SAID);
  }
}
