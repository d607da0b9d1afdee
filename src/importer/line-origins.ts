/** Which line of the input each line of a changing text came from. */
export class LineOrigins {
  #origin: number[];

  /** @param firstLine Line of the input that the text begins on. */
  constructor(text: string, firstLine: number) {
    this.#origin = text.split('\n').map((_, index) => index + firstLine);
  }

  /** Line of the input that an offset of the text came from. */
  at(text: string, offset: number): number {
    return this.#origin[lineIndex(text, offset)] ?? this.#origin.at(-1) ?? 1;
  }

  /** Follows a replacement: what stood in `old` from start to end is now `put`. */
  replace(old: string, start: number, end: number, put: string): void {
    const first = lineIndex(old, start);
    const last = lineIndex(old, end);
    const count = put.split('\n').length;
    // Of a line that lost its beginning the end is left, of one that lost its end the beginning.
    const whole = start === 0 || old[start - 1] === '\n';
    const lines = Array.from({ length: count }, (_, i) => {
      const index = i === count - 1 && (i > 0 || (whole && put === '')) ? last : first + i;
      return this.#origin[Math.min(index, last)] ?? 1;
    });
    this.#origin.splice(first, last - first + 1, ...lines);
  }
}

function lineIndex(text: string, offset: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1))
    lines++;
  return lines;
}
