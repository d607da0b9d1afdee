const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * A computed number as readers see it: up to ten significant digits (fewer on request), thousands
 * commas, a true minus sign, and powers of ten where the zeros would be many.
 */
export function numberText(value: number, digits = 10): string {
  if (Object.is(value, -0)) return '0';
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-6 || size >= 1e15))
    return scientificText(value, Math.min(digits, 4) - 1);
  const format =
    Number.isInteger(value) && digits === 10
      ? {}
      : { maximumSignificantDigits: digits };
  const text = formatOf(format).format(value);
  return text.replace('-', '−');
}

const formats = new Map<string, Intl.NumberFormat>();

/** A browser takes longer to make one of these than to write a hundred numbers. */
function formatOf(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options);
  const format =
    formats.get(key) ?? new Intl.NumberFormat('en-US', options);
  formats.set(key, format);
  return format;
}

/** With a fixed number of decimals: 14,400.00. */
export function fixedText(value: number, decimals: number): string {
  const text = formatOf({
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
  return Number(text.replaceAll(',', '')) === 0
    ? text.replace('-', '')
    : text.replace('-', '−');
}

/** 2.1×10⁻¹³, with so many decimals. */
export function scientificText(value: number, decimals: number): string {
  const [mantissa = '0', power = '0'] = value
    .toExponential(decimals)
    .split('e');
  return `${mantissa.replace('-', '−')}×10${superscript(Number(power))}`;
}

function superscript(power: number): string {
  const digits = [...String(Math.abs(power))].map(
    (digit) => SUPERSCRIPTS[Number(digit)],
  );
  return (power < 0 ? '⁻' : '') + digits.join('');
}
