/**
 * Checks of what is put into an example. Each returns its value or says
 * in Chinese what is wrong.
 */

/** @throws RangeError unless the value is a finite number above 0. */
export function positive(name: string, value: number): number {
  if (value > 0 && Number.isFinite(value)) return value;
  throw new RangeError(`${name}必须是大于0的数，现在是${shown(value)}。`);
}

/** @throws RangeError unless the value is a finite number, 0 or above. */
export function nonNegative(name: string, value: number): number {
  if (value >= 0 && Number.isFinite(value)) return value;
  throw new RangeError(`${name}不能小于0，现在是${shown(value)}。`);
}

/** @throws RangeError unless the value is a finite number. */
export function finite(name: string, value: number): number {
  if (Number.isFinite(value)) return value;
  throw new RangeError(`${name}必须是一个数，现在是${shown(value)}。`);
}

/**
 * @throws RangeError unless the value lies between 0 and 1, both allowed.
 */
export function fraction(name: string, value: number): number {
  if (value >= 0 && value <= 1) return value;
  throw new RangeError(`${name}必须在0与1之间，现在是${shown(value)}。`);
}

/**
 * @throws RangeError unless the value is a whole number from `least` up.
 */
export function whole(name: string, value: number, least = 1): number {
  if (Number.isSafeInteger(value) && value >= least) return value;
  throw new RangeError(
    `${name}必须是不小于${least}的整数，现在是${shown(value)}。`,
  );
}

/**
 * @throws RangeError unless both lists have the same length, at least 1.
 */
export function sameLength(
  name: string,
  a: readonly unknown[],
  b: readonly unknown[],
): void {
  if (a.length > 0 && a.length === b.length) return;
  throw new RangeError(
    `${name}必须一一对应且不为空，现在是${a.length}个对${b.length}个。`,
  );
}

function shown(value: number): string {
  if (Number.isNaN(value)) return '空的或不是数';
  if (!Number.isFinite(value)) return '无穷大';
  // The style sheet sets a gap between Chinese and a digit, but none before a minus sign.
  return value < 0 ? ` ${value}` : String(value);
}
