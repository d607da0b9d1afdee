import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rank } from '../../../src/search/rank.ts';
import { section, wanted } from './section.ts';

function order(sections: ReturnType<typeof section>[], query: string): string[] {
  return rank(sections, wanted(query)).map(({ id }) => id);
}

describe('ranking', () => {
  it('puts the heading that says it before any number of mentions', () => {
    const sections = [
      section('many', '其他', '损失函数，'.repeat(40)),
      section('head', '4.2 损失函数'),
    ];
    assert.deepEqual(order(sections, '损失函数'), ['head', 'many']);
  });

  it('puts the heading that says nothing else first', () => {
    const sections = [
      section('long', '优化器和损失函数的选择'),
      section('title', '损失函数', '', true),
      section('bare', '4.2 损失函数'),
    ];
    assert.deepEqual(order(sections, '损失函数'), ['bare', 'long', 'title']);
  });

  it('puts the heading that holds the whole query before one that holds its words', () => {
    const sections = [section('words', '4.3 网络结构'), section('whole', '5.3 结果与分析和别的')];
    assert.deepEqual(order(sections, '.3 结'), ['whole', 'words']);
  });

  it('puts the chapter of a number before those that have it within theirs', () => {
    const sections = [section('inner', '4.3.1 数据'), section('own', '3.1 核心算法：一种结构')];
    assert.deepEqual(order(sections, '3.1'), ['own', 'inner']);
  });

  it('puts a section with more mentions first', () => {
    const sections = [
      section('once', '甲', '梯度。别的话。'),
      section('often', '乙', '梯度与梯度。'),
    ];
    assert.deepEqual(order(sections, '梯度'), ['often', 'once']);
  });

  it('puts keywords that stand together first', () => {
    const far = `GPT${'中间隔着很多字'.repeat(20)}参数`;
    const sections = [section('far', '甲', far), section('near', '乙', 'GPT 的参数')];
    assert.deepEqual(order(sections, 'GPT 参数'), ['near', 'far']);
  });

  it('keeps the order of the book among equals', () => {
    const sections = [section('one', '甲', '梯度'), section('two', '乙', '梯度')];
    assert.deepEqual(order(sections, '梯度'), ['one', 'two']);
  });
});
