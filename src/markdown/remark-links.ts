import { basename, dirname } from 'node:path';
import type { Definition, Image, Link, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { deadPath } from '../checks/site-paths.ts';
import { report } from '../problems/report.ts';
import { attribute, component, setAttribute } from './mdx-element.ts';

const RULE = '链接';

/**
 * Makes links to other pages of the site work under any base path: an author writes
 * `/articles/platform/#loop` or `../platform/#loop`. Reports those that lead nowhere; places in the
 * article itself are the business of rehype-anchors.
 */
export function remarkLinks({ base }: { base: string }) {
  return (tree: Root, file: VFile): void => {
    const home = `/articles/${basename(dirname(file.path ?? ''))}/`;
    visit(tree, ['link', 'definition'], (node) => {
      const link = node as Link | Definition;
      if (link.type === 'link') checkText(file, link);
      link.url = target(file, link, link.url, home, base);
    });
    visit(tree, component('a'), (node) => {
      const href = attribute(node, 'href');
      if (href !== undefined) setAttribute(node, 'href', target(file, node, href, home, base));
    });
    visit(tree, 'image', (image: Image) => {
      if (/^\/[^/]/.test(image.url)) image.url = base + image.url.slice(1);
    });
  };
}

type Place = Parameters<typeof report>[1];

/** The address as the page needs it; what is wrong with it is reported. */
function target(file: VFile, node: Place, url: string, home: string, base: string): string {
  if (url.startsWith('#')) return url;
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url)) {
    checkOutside(file, node, url);
    return url;
  }
  const { pathname, search, hash } = new URL(url, `http://site${home}`);
  const path = decodeURI(pathname) + search + hash;
  const dead = deadPath(path);
  if (dead) report(file, node, { rule: RULE, ...dead });
  return base + path.slice(1);
}

/** A link to the web needs a whole address: `https:/example.org` would lead into this site. */
function checkOutside(file: VFile, node: Place, url: string): void {
  if (/^mailto:\S+@\S+$/.test(url) || /^https?:\/\/[^\s/]+\.[^\s/]+/.test(url)) return;
  report(file, node, {
    rule: RULE,
    message: `链接的地址“${url}”不完整。`,
    cure: '外部链接写全 https://…，邮件写 mailto:…。',
  });
}

/** Only links to a formula, figure or table may be empty: their number is filled in. */
function checkText(file: VFile, link: Link): void {
  if (link.children.some(({ type }) => type !== 'text') || textOf(link).trim() !== '') return;
  if (/^#(?:eq|fig|tbl)-/.test(link.url)) return;
  report(file, link, {
    rule: RULE,
    message: `指向“${link.url}”的链接没有文字。`,
    cure: '在方括号里写上文字；只有 #eq-…、#fig-…、#tbl-… 可以空着，编号会自动填上。',
  });
}
