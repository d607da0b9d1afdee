/** From values to a share of the axis, 0–1; what lies beyond its ends is put at the end. */
export type Scale = (value: number) => number;

export function linearScale(from: number, to: number): Scale {
  if (!(to > from)) throw new RangeError(`An axis cannot run from ${from} to ${to}`);
  return (value) => clamp((value - from) / (to - from));
}

/** A logarithmic axis; 0 and below are put at its lower end. */
export function logScale(from: number, to: number): Scale {
  if (!(from > 0)) throw new RangeError(`A logarithmic axis cannot begin at ${from}`);
  const exponents = linearScale(Math.log10(from), Math.log10(to));
  return (value) => (value > 0 ? exponents(Math.log10(value)) : 0);
}

/** Round numbers within an axis, about as many as asked for, one, two or five powers of ten apart. */
export function roundTicks(from: number, to: number, count: number): number[] {
  const rough = (to - from) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  // The limits are the geometric means of neighbouring steps.
  const ratio = rough / power;
  const step =
    power * (ratio < Math.SQRT2 ? 1 : ratio < Math.sqrt(10) ? 2 : ratio < Math.sqrt(50) ? 5 : 10);
  const [first, last] = [Math.ceil(from / step - 1e-9), Math.floor(to / step + 1e-9)];
  return Array.from({ length: last - first + 1 }, (_, i) =>
    Number(((first + i) * step).toPrecision(12)),
  );
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
