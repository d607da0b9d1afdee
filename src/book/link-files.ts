const PLACE = /(<span data-book-files[^>]*>)[\s\S]*?(<\/span>)/;

/** A page of the built site with links to the book's files, where it keeps a place for them. */
export function linkFiles(
  html: string,
  base: string,
  sizes: { pdf: number; epub: number },
): string {
  const links = Object.entries(sizes).map(
    ([kind, size]) =>
      `<a href="${base}book.${kind}" download>${kind.toUpperCase()}（${megabytes(size)}）</a>`,
  );
  return html.replace(PLACE, (_, open, close) => `${open}${links.join('')}${close}`);
}

function megabytes(size: number): string {
  return `${(size / 1024 / 1024).toFixed(1)} MB`;
}
