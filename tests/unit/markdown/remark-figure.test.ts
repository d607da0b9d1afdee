import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { VFile } from 'vfile';
import { remarkFigure } from '../../../src/markdown/remark-figure.ts';

const BESIDE = '../../fixtures/checks/seal.svg';

function figure(attributes: Record<string, string>): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name: 'Figure',
    attributes: Object.entries(attributes).map(([name, value]) => ({
      type: 'mdxJsxAttribute',
      name,
      value,
    })),
    children: [],
  };
}

function run(...children: Root['children']): { tree: Root; messages: string[] } {
  const tree: Root = { type: 'root', children };
  const file = new VFile({ path: import.meta.filename });
  remarkFigure()(tree, file);
  return { tree, messages: (file.data.problems ?? []).map(({ message }) => message) };
}

describe('Images', () => {
  it('of a figure stand inside it, where Astro finds them', () => {
    const { tree, messages } = run(figure({ src: BESIDE, alt: '一张图', caption: '图' }));
    assert.deepEqual(messages, []);
    const [node] = tree.children as MdxJsxFlowElement[];
    const [image] = node?.children ?? [];
    assert.ok(image?.type === ('image' as string));
    assert.deepEqual({ ...image, position: undefined }, {
      type: 'image',
      url: BESIDE,
      alt: '一张图',
      position: undefined,
    } as object);
  });

  it('that are missing, elsewhere or without words are reported', () => {
    const { messages } = run(
      figure({ src: './no.svg', alt: '图' }),
      figure({ src: BESIDE }),
      { type: 'paragraph', children: [{ type: 'image', url: 'https://a.b/c.png', alt: '图' }] },
      { type: 'paragraph', children: [{ type: 'image', url: '/favicon.svg', alt: '图' }] },
    );
    assert.deepEqual(messages, [
      '找不到图片“./no.svg”。',
      `图片“${BESIDE}”没有替代文字。`,
      '图片“https://a.b/c.png”在别的网站上。',
    ]);
  });
});
