const text = (type: string): string => `${type}; charset=utf-8`;

/** What each kind of file is sent as, by the end of its name. */
export const contentTypes: Readonly<Record<string, string>> = {
  html: text('text/html'),
  css: text('text/css'),
  js: text('text/javascript'),
  json: text('application/json'),
  md: text('text/markdown'),
  txt: text('text/plain'),
  xml: text('application/xml'),
  svg: text('image/svg+xml'),
  webmanifest: text('application/manifest+json'),
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  pdf: 'application/pdf',
  epub: 'application/epub+zip',
  // Pagefind's own packed formats.
  pagefind: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
};

/** Kinds that hosts do not know or label without their character set. */
export const unusualTypes = ['md', 'pagefind', 'pf_index', 'pf_meta', 'pf_fragment'] as const;

/** What a file is sent as; what nobody named is sent as bytes. */
export function contentType(path: string): string {
  const end = /\.(\w+)$/.exec(path)?.[1] ?? '';
  return contentTypes[end] ?? 'application/octet-stream';
}

/** Whether it is worth packing: text is, what is packed already is not. */
export function isText(path: string): boolean {
  return contentType(path).endsWith('charset=utf-8');
}
