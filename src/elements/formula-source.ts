/** The TeX that a formula was written in. */
export function texOf(formula: Element): string {
  return formula.querySelector('annotation')?.textContent?.trim() ?? '';
}

/** The formula as MathML for other programs, without the TeX in it. */
export function mathmlOf(formula: Element): string {
  const math = formula.querySelector('math')?.cloneNode(true) as Element | undefined;
  math?.querySelector('annotation')?.remove();
  return math?.outerHTML ?? '';
}
