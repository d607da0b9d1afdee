/** Latin words and numbers stay whole; a closing mark stays with what it closes. */
const UNITS =
  /[\p{Script=Latin}\p{N}.+%-]+[，。、！？：；”’）》」』]*|\s+|[“‘（《「『]*.[，。、！？：；”’）》」』]*/gu;

/**
 * Breaks a title into as few lines as its width allows, the lines of about one length.
 * @param widthOf how wide a text is when drawn
 */
export function wrap(text: string, width: number, widthOf: (text: string) => number): string[] {
  const fewest = greedy(text, width, widthOf);
  // The narrowest column that needs no further line.
  let [low, high] = [widthOf(text) / (fewest.length + 1), width];
  while (high - low > 4) {
    const middle = (low + high) / 2;
    if (greedy(text, middle, widthOf).length > fewest.length) low = middle;
    else high = middle;
  }
  return greedy(text, high, widthOf);
}

function greedy(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of text.match(UNITS) ?? []) {
    if (line.trim() !== '' && widthOf((line + unit).trimEnd()) > width) {
      lines.push(line.trim());
      line = '';
    }
    line += unit;
  }
  return [...lines, line.trim()].filter(Boolean);
}
