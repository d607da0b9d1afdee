/**
 * The words inside names of code: `crossEntropy`, `cross_entropy` and `HTTPServer2` are found by
 * each word and by the words with a space. Names of one word have nothing to add.
 */
export function splitIdentifiers(code: string): string[] {
  const names = new Set(code.match(/[A-Za-z][A-Za-z0-9_]*/g));
  return [...names].flatMap((name) => {
    const words = name
      .replace(/([a-z0-9])([A-Z])|([A-Z])([A-Z][a-z])/g, '$1$3 $2$4')
      .split(/[ _]+/)
      .filter(Boolean);
    return words.length > 1 ? words.join(' ') : [];
  });
}
