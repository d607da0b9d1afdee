import { dirname, join } from 'node:path';
import type { Image, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { imageFault } from '../checks/image-file.ts';
import { report } from '../problems/report.ts';
import { attribute, component, type MdxElement } from './mdx-element.ts';

const RULE = '图片';

/**
 * Puts the image of `<Figure src alt>` inside it as a Markdown image, so that Astro finds the file
 * beside the article as it does for any other. Reports images that no reader would see (a missing
 * file), that some would not (no alternative text), and that another host would have to send.
 */
export function remarkFigure() {
  return (tree: Root, file: VFile): void => {
    visit(tree, component('Figure'), (node) => {
      const image: Image = {
        type: 'image',
        url: attribute(node, 'src') ?? '',
        alt: attribute(node, 'alt') ?? '',
        position: (node as MdxElement).position,
      };
      Object.assign(node, { type: 'mdxJsxFlowElement', children: [image] });
    });
    visit(tree, 'image', (image) => check(file, image));
  };
}

function check(file: VFile, image: Image): void {
  const { url, alt } = image;
  if (/^(?:[a-z]+:)?\/\//i.test(url)) {
    report(file, image, {
      rule: RULE,
      message: `图片“${url}”在别的网站上。`,
      cure: '把文件放进文章的文件夹，写成 ./文件名；读者打开页面时不该向别处发请求。',
    });
  } else if (url !== '') {
    const root = url.startsWith('/') ? 'public' : dirname(file.path ?? '');
    const fault = imageFault(join(root, decodePath(url)));
    if (fault) report(file, image, { rule: RULE, ...fault(url) });
  }
  if (!alt?.trim()) {
    report(file, image, {
      rule: RULE,
      message: `图片“${url}”没有替代文字。`,
      cure: '在 alt（或方括号）里写一句话，说出看不见图的人需要知道的内容。',
    });
  }
}

function decodePath(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
