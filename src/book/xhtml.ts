import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { JSDOM } from 'jsdom';

/** A file of the EPUB, as the XML that it must be. */
export function xhtml(title: string, lang: string, body: readonly ElementContent[]): string {
  const html =
    `<!doctype html><html lang="${lang}" xml:lang="${lang}" xmlns:epub="http://www.idpf.org/2007/ops">` +
    `<head><meta charset="utf-8"><title></title><link rel="stylesheet" type="text/css" href="style.css"></head>` +
    `<body>${toHtml([...body])}</body></html>`;
  const { window } = new JSDOM(html);
  window.document.title = title;
  const xml = new window.XMLSerializer().serializeToString(window.document);
  window.close();
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`;
}
