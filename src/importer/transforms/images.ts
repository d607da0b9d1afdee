import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Image, ImageReference } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Draft, Transform } from '../draft.ts';
import type { Edit } from '../edit.ts';
import { placeOf } from '../parse.ts';

/** Images that the page may show stay; of others, on other hosts or missing, the words stay. */
export const images: Transform = {
  rule: '图片',
  edits(draft: Draft) {
    const edits: Edit[] = [];
    visit(draft.tree, ['image', 'imageReference'], (node) => {
      const edit =
        node.type === 'image' ? checked(draft, node as Image) : reference(node as ImageReference);
      if (edit) edits.push(edit);
    });
    return edits;
  },
};

function checked(draft: Draft, image: Image): Edit | undefined {
  const place = placeOf(image);
  const alt = (image.alt ?? '').trim();
  const url = image.url.trim();
  if (/^(?:[a-z]+:|\/\/)/i.test(url)) {
    const link = /^https?:/i.test(url) ? `[${alt || '原图'}](${url})` : alt;
    const decide = `把图片下载到文章的文件夹，写回 ![${alt || '说明'}](./文件名)`;
    return { ...place, text: link, say: `图片在别的网站上，改成链接：${url.slice(0, 80)}`, decide };
  }
  if (url === '' || url.startsWith('/') || !existsSync(join(draft.folder, url))) {
    const decide = `找到图片 ${url || '（没有地址）'}，放进文章的文件夹，写回 ![${alt || '说明'}](./文件名)`;
    return { ...place, text: alt, say: `找不到图片“${url}”，只留下说明`, decide };
  }
  const file = `./${url.split('/').at(-1)}`;
  if (alt !== '' && file === image.url) return undefined;
  const decide = alt === '' ? `给图片 ${file} 写替代文字` : undefined;
  return {
    ...place,
    text: `![${alt || '待写的图片说明'}](${file})`,
    say: `图片 ${url} 随文章存放`,
    decide,
  };
}

function reference(node: ImageReference): Edit {
  const alt = node.alt ?? '';
  return {
    ...placeOf(node),
    text: alt,
    say: `引用式图片只留下说明“${alt}”`,
    decide: `把这幅图写成 ![${alt}](./文件名)`,
  };
}

/** The image files beside the input that an article shows. */
export function imageFiles(draft: Draft): string[] {
  const files: string[] = [];
  visit(draft.tree, 'image', ({ url }) => {
    if (url.startsWith('./')) files.push(url.slice(2));
  });
  return files;
}
