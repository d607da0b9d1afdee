import { createHash } from 'node:crypto';
import { strToU8, type Zippable, zipSync } from 'fflate';

/** What an EPUB is made of. */
export interface Book {
  title: string;
  lang: string;
  description: string;
  creators: readonly string[];
  /** Day of the last change, 2026-11-22: two books of the same text are the same bytes. */
  updated: string;
  cover: Uint8Array;
  style: string;
  chapters: readonly Chapter[];
}

export interface Chapter {
  slug: string;
  title: string;
  /** The whole file. */
  xhtml: string;
  /** The parts of the chapter, for the navigation. */
  parts: readonly { id: string; text: string }[];
}

/** The files of the book, packed. https://www.w3.org/TR/epub-33/ */
export function epub(book: Book): Uint8Array {
  const files: [string, Uint8Array | string][] = [
    ['META-INF/container.xml', CONTAINER],
    ['EPUB/content.opf', packageFile(book)],
    ['EPUB/nav.xhtml', navigation(book)],
    ['EPUB/cover.xhtml', coverPage(book)],
    ['EPUB/cover.png', book.cover],
    ['EPUB/style.css', book.style],
    ...book.chapters.map(({ slug, xhtml }): [string, string] => [`EPUB/${slug}.xhtml`, xhtml]),
  ];
  const packed: Zippable = {
    // First and not packed, so that the kind of the file can be read from its first bytes.
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
  };
  for (const [name, content] of files) {
    packed[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(packed, { level: 9, mtime: new Date(1980, 0, 1) });
}

const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="EPUB/content.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
`;

function packageFile(book: Book): string {
  const items = book.chapters.map(({ slug, xhtml }) => {
    const holds = ['mathml', 'svg'].filter((kind) =>
      xhtml.includes(kind === 'svg' ? '<svg' : '<math'),
    );
    const properties = holds.length > 0 ? ` properties="${holds.join(' ')}"` : '';
    return `    <item id="${slug}" href="${slug}.xhtml" media-type="application/xhtml+xml"${properties}/>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${book.lang}">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="id">${identifier(book)}</dc:identifier>
    <dc:title>${escaped(book.title)}</dc:title>
    <dc:language>${book.lang}</dc:language>
    <dc:description>${escaped(book.description)}</dc:description>
${book.creators.map((name) => `    <dc:creator>${escaped(name)}</dc:creator>`).join('\n')}
    <dc:date>${book.updated}</dc:date>
    <meta property="dcterms:modified">${book.updated}T00:00:00Z</meta>
    <meta property="schema:accessMode">textual</meta>
    <meta property="schema:accessMode">visual</meta>
    <meta property="schema:accessModeSufficient">textual</meta>
    <meta property="schema:accessibilityFeature">MathML</meta>
    <meta property="schema:accessibilityFeature">longDescription</meta>
    <meta property="schema:accessibilityFeature">tableOfContents</meta>
    <meta property="schema:accessibilityHazard">none</meta>
    <meta property="schema:accessibilitySummary">公式是 MathML，每幅图有文字描述。</meta>
  </metadata>
  <manifest>
    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
    <item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>
    <item id="cover-image" href="cover.png" media-type="image/png" properties="cover-image"/>
    <item id="style" href="style.css" media-type="text/css"/>
${items.join('\n')}
  </manifest>
  <spine>
    <itemref idref="cover"/>
    <itemref idref="nav"/>
${book.chapters.map(({ slug }) => `    <itemref idref="${slug}"/>`).join('\n')}
  </spine>
</package>
`;
}

/** Of this text alone: another text is another book. */
function identifier({ chapters }: Book): string {
  const hash = createHash('sha256');
  for (const { xhtml } of chapters) hash.update(xhtml);
  const digits = hash.digest('hex');
  const parts = [digits.slice(0, 8), digits.slice(8, 12), `8${digits.slice(13, 16)}`];
  return `urn:uuid:${[...parts, `a${digits.slice(17, 20)}`, digits.slice(20, 32)].join('-')}`;
}

function navigation(book: Book): string {
  const chapters = book.chapters.map(({ slug, title, parts }) => {
    const below = parts.map(
      ({ id, text }) => `<li><a href="${slug}.xhtml#${id}">${escaped(text)}</a></li>`,
    );
    const list = below.length > 0 ? `<ol>${below.join('')}</ol>` : '';
    return `<li><a href="${slug}.xhtml">${escaped(title)}</a>${list}</li>`;
  });
  return page(
    book,
    '目录',
    `<nav epub:type="toc" role="doc-toc" id="toc"><h1>目录</h1><ol>${chapters.join('\n')}</ol></nav>`,
  );
}

function coverPage(book: Book): string {
  const body = `<section epub:type="cover" class="cover"><img src="cover.png" alt="${escaped(book.title)}"/></section>`;
  return page(book, book.title, body);
}

function page({ lang }: Book, title: string, body: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}">
<head><title>${escaped(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>${body}</body>
</html>
`;
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
