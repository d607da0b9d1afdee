import { type Place, pixelsOf, type Stroke } from '~/examples/digit-pad.ts';
import { type Image, PIXELS } from '~/examples/digits.ts';
import { forward, type Net } from '~/examples/digits-net.ts';
import { fixedText } from '~/examples/number-text.ts';

/** How far an arrow key moves the pen, as a share of the pad. */
const ARROW = 1 / 16;
const ARROWS: Record<string, Place> = {
  ArrowLeft: [-ARROW, 0],
  ArrowRight: [ARROW, 0],
  ArrowUp: [0, -ARROW],
  ArrowDown: [0, ARROW],
};
/** Images that the net has not been trained on, from 0 on and round again. */
export type TestImages = (n: number) => Image | undefined;

const MIDDLE: Place = [0.5, 0.5];

/** A pad to write a digit on, by pointer or keys, and what the trained net takes it for. */
export class DigitPad {
  readonly #root: HTMLElement;
  readonly #pad: HTMLElement;
  readonly #canvas: HTMLCanvasElement;
  #strokes: Place[][] = [];
  #pen: Place = MIDDLE;
  #down = false;
  #net: Net | undefined;
  #test: TestImages | undefined;
  #next = 0;
  #shown: Image | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#pad = this.#part('[data-pad]');
    this.#canvas = this.#part('[data-pad] canvas');
    // Only now is there something to focus.
    this.#pad.tabIndex = 0;
    this.#pad.role = 'application';
    this.#pad.ariaLabel = '手写板';
    this.#pad.setAttribute('aria-describedby', 'digit-pad-help');
    this.#pad.addEventListener('pointerdown', (event) => this.#press(event));
    this.#pad.addEventListener('pointermove', (event) => this.#move(event));
    for (const end of ['pointerup', 'pointercancel'])
      this.#pad.addEventListener(end, () => this.#lift());
    this.#pad.addEventListener('keydown', (event) => this.#key(event));
    this.#pad.addEventListener('focus', () => this.#draw());
    this.#pad.addEventListener('blur', () => this.#draw());
    const clear = this.#part<HTMLButtonElement>('[data-clear]');
    clear.addEventListener('click', () => this.#clear());
    clear.disabled = false;
    this.#part('[data-sample]').addEventListener('click', () => this.#sample());
  }

  /** From now on this net answers; what is on the pad is asked again. */
  use(net: Net, test: TestImages): void {
    this.#net = net;
    this.#test = test;
    this.#part<HTMLButtonElement>('[data-sample]').disabled = false;
    this.#ask();
  }

  #press(event: PointerEvent): void {
    event.preventDefault();
    this.#pad.setPointerCapture(event.pointerId);
    this.#pad.focus({ preventScroll: true });
    this.#begin(this.#placeOf(event));
  }

  #move(event: PointerEvent): void {
    if (this.#down && event.buttons > 0) this.#to(this.#placeOf(event));
  }

  #placeOf({ offsetX, offsetY }: PointerEvent): Place {
    const { clientWidth, clientHeight } = this.#canvas;
    return [within(offsetX / clientWidth), within(offsetY / clientHeight)];
  }

  #begin(place: Place): void {
    this.#shown = undefined;
    this.#down = true;
    this.#pen = place;
    this.#strokes.push([place]);
    this.#draw();
  }

  #to(place: Place): void {
    this.#pen = place;
    if (this.#down) this.#strokes.at(-1)?.push(place);
    this.#draw();
  }

  #lift(): void {
    if (!this.#down) return;
    this.#down = false;
    this.#draw();
    this.#ask();
  }

  #key(event: KeyboardEvent): void {
    const by = ARROWS[event.key];
    if (by) this.#to([within(this.#pen[0] + by[0]), within(this.#pen[1] + by[1])]);
    else if (event.key === ' ' && this.#down) this.#lift();
    else if (event.key === ' ') this.#begin(this.#pen);
    else if (event.key === 'Delete' || event.key === 'Backspace') this.#clear();
    else return;
    event.preventDefault();
  }

  #clear(): void {
    this.#strokes = [];
    this.#shown = undefined;
    this.#down = false;
    this.#pen = MIDDLE;
    this.#draw();
    this.#ask();
  }

  /** One of the images that the net has not been trained on. */
  #sample(): void {
    this.#clear();
    this.#shown = this.#test?.(this.#next);
    this.#next += 1;
    this.#ask();
  }

  #ask(): void {
    const pixels = this.#shown?.pixels ?? pixelsOf(this.#strokes as Stroke[]);
    this.#drawSeen(pixels);
    const words = this.#words(pixels);
    const place = this.#part('[data-answer]');
    // Read aloud only when it changes.
    if (place.textContent !== words) place.textContent = words;
  }

  #words(pixels: Float64Array): string {
    if (!this.#net) return '先训练，网络才会认字。';
    if (!this.#shown && this.#strokes.length === 0) return '还没有写。';
    return this.#guess(this.#net, pixels);
  }

  #guess(net: Net, pixels: Float64Array): string {
    const [first, second] = [...forward(net, pixels).p]
      .map((p, digit) => ({ p, digit }))
      .sort((a, b) => b.p - a.p);
    if (!first || !second) return '';
    const truth = this.#shown ? `这张测试图是${this.#shown.label}，` : '';
    const doubt = second.p >= 0.01 ? `；其次是${second.digit}（${percent(second.p)}）` : '';
    return `${truth}网络认成${first.digit}（${percent(first.p)}）${doubt}。`;
  }

  #draw(): void {
    const context = this.#context(this.#canvas);
    const { width, height } = this.#canvas;
    context.clearRect(0, 0, width, height);
    context.lineWidth = width / 14;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    for (const stroke of this.#strokes) {
      context.beginPath();
      for (const [x, y] of [...stroke, ...stroke.slice(-1)]) context.lineTo(x * width, y * height);
      context.stroke();
    }
    if (this.#pad.matches(':focus-visible')) this.#drawPen(context);
  }

  /** Where the keyboard's pen is: a dot when down, a ring when up. */
  #drawPen(context: CanvasRenderingContext2D): void {
    const { width, height } = this.#canvas;
    context.lineWidth = 3;
    context.beginPath();
    context.arc(this.#pen[0] * width, this.#pen[1] * height, width / 20, 0, 2 * Math.PI);
    if (this.#down) context.fill();
    context.stroke();
  }

  #drawSeen(pixels: Float64Array): void {
    const seen = this.#part<HTMLCanvasElement>('[data-seen]');
    const context = this.#context(seen);
    const side = Math.sqrt(PIXELS);
    context.clearRect(0, 0, side, side);
    pixels.forEach((ink, i) => {
      context.globalAlpha = ink;
      context.fillRect(i % side, Math.floor(i / side), 1, 1);
    });
    context.globalAlpha = 1;
  }

  /** Draws in the text colour of the theme. */
  #context(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    const { color } = getComputedStyle(canvas);
    context.strokeStyle = color;
    context.fillStyle = color;
    return context;
  }

  #part<T extends HTMLElement>(selector: string): T {
    const part = this.#root.querySelector<T>(selector);
    if (!part) throw new Error(`the pad lacks ${selector}`);
    return part;
  }
}

const within = (share: number): number => Math.min(1, Math.max(0, share));
const percent = (p: number): string => `${fixedText(p * 100, p > 0.995 ? 1 : 0)}%`;
