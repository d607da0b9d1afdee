const CORNERS: Record<string, string> = { '“': '「', '”': '」', '‘': '『', '’': '』' };
const CURVED = Object.fromEntries(
  Object.entries(CORNERS).map(([curved, corner]) => [corner, curved]),
);

/** Where quotes are not Chinese ones, or not to be read. */
const KEPT = 'pre, code, kbd, samp, script, style, textarea, .katex, .settings, :lang(en)';

/** Texts that stand otherwise than they were written. */
const changed = new Set<Text>();
let watcher: MutationObserver | undefined;

/**
 * Shows quotes as 「」 and 『』, also those that come into the page later, or as they were written.
 * Either are as wide as a character, so that no line breaks anew.
 */
export function showQuotes(asCorners: boolean): void {
  watcher?.disconnect();
  if (asCorners) {
    corner(document.body);
    watcher = new MutationObserver((records) => {
      for (const { target, addedNodes } of records)
        for (const node of [target, ...addedNodes]) corner(node);
    });
    watcher.observe(document.body, { childList: true, characterData: true, subtree: true });
    return;
  }
  for (const text of changed) text.data = asWritten(text.data);
  changed.clear();
}

function corner(root: Node): void {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node: Node | null = root; node; node = texts.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest(KEPT)) continue;
    const shown = withCorners(node.data);
    if (shown === node.data) continue;
    node.data = shown;
    changed.add(node);
  }
}

/** A text with corners for quotes; an apostrophe is none. */
export function withCorners(text: string): string {
  return text.replace(/[“”‘]|’(?![a-z])/gi, (mark) => CORNERS[mark] ?? mark);
}

/** A text with its quotes as they were written: what leaves the page is for others, too. */
export function asWritten(text: string): string {
  return text.replace(/[「」『』]/g, (mark) => CURVED[mark] ?? mark);
}
