import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ONE_PAGE } from '../articles/series.ts';
import { launchBrowser } from '../book/browser.ts';
import { bookEpub } from '../book/epub-book.ts';
import { linkFiles } from '../book/link-files.ts';
import { openPrint } from '../book/open-print.ts';
import { bookPdf } from '../book/pdf.ts';
import { compressSite } from '../hosting/compress.ts';
import { serveSite } from '../hosting/server.ts';
import { storedPolicy } from '../hosting/stored-policy.ts';
import { basePath, outDir } from '../places.ts';

/** Pages that say where the book is, once it is there. */
const LINKING = ['index.html', 'print/index.html'];

/**
 * `npm run book`, after a build: prints `/print/` of the built site into `book.pdf` and
 * `book.epub`, and links both from the home page.
 */
async function main(): Promise<void> {
  if (!existsSync(join(outDir, 'print/index.html'))) {
    throw new Error(`${outDir} 里没有构建好的网站。\n  → 先运行 npm run build`);
  }
  if (!(await readFile(join(outDir, 'print/index.html'), 'utf8')).includes('class="whole"')) {
    throw new Error(`/print/ 里没有文章：多于 ${ONE_PAGE} 篇的书不合成一册。`);
  }
  const server = await serveSite({ root: outDir, policy: storedPolicy(outDir, basePath) });
  const browser = await launchBrowser();
  try {
    const site = process.env.SITE_URL;
    const page = await browser.newPage();
    await openPrint(page, server.url, site);
    const pdf = await bookPdf(page);
    const epub = await bookEpub(page, site);
    await writeFile(join(outDir, 'book.pdf'), pdf);
    await writeFile(join(outDir, 'book.epub'), epub);
    await link({ pdf: pdf.length, epub: epub.length });
    console.log(
      `${join(outDir, 'book.pdf')} ${pdf.length} 字节，${join(outDir, 'book.epub')} ${epub.length} 字节`,
    );
  } finally {
    await browser.close();
    await server.close();
  }
}

async function link(sizes: { pdf: number; epub: number }): Promise<void> {
  for (const name of LINKING) {
    const file = join(outDir, name);
    await writeFile(file, linkFiles(await readFile(file, 'utf8'), basePath, sizes));
  }
  // The packed copies hold what the pages held before.
  await compressSite(outDir);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
