import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  countStyles,
  moveStyles,
  nameStyles,
  type StyleCounts,
  styleSheet,
} from '../../../src/integrations/style-attributes.ts';

function moved(...pages: string[]): { html: string; css: string } {
  const counts: StyleCounts = new Map();
  for (const page of pages) countStyles(page, counts);
  const classes = nameStyles(counts);
  return {
    html: pages.map((page) => moveStyles(page, classes)).join('\n'),
    css: styleSheet(classes),
  };
}

describe('Style attributes', () => {
  it('become classes, beside those that are there, the frequent ones under the short names', () => {
    assert.deepEqual(
      moved(
        '<p style="color:red">a</p><i class="b" style="top:1em;">c</i>',
        '<b style="top:1em"></b>',
      ),
      {
        html: '<p class="_1">a</p><i class="_0 b">c</i>\n<b class="_0"></b>',
        css: '._0{top:1em}._1{color:red}',
      },
    );
  });

  it('are read as HTML reads them: entities, quotes, odd places', () => {
    assert.equal(moved(`<p style="font:&quot;A&quot;" title="a>b">x</p>`).css, '._0{font:"A"}');
    assert.equal(moved('<p style="">x</p>').html, '<p>x</p>');
    assert.equal(
      moved('<svg><path style="fill:red"/></svg>').html,
      '<svg><path class="_0"/></svg>',
    );
  });

  it('inside scripts are text, not attributes', () => {
    const script = '<script>const a = \'<p style="color:red">\';</script>';
    assert.equal(moved(script).html, script);
  });
});
