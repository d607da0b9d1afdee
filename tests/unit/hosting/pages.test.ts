import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { byteRange } from '../../../src/hosting/byte-range.ts';
import { bestEncoding } from '../../../src/hosting/encoding.ts';
import { blockHash, inlineScripts, inlineStyles } from '../../../src/hosting/inline-blocks.ts';
import { withPolicyMeta } from '../../../src/hosting/policy-meta.ts';

const NONE = { scripts: [], styles: [] };

describe('A page', () => {
  it('carries the policy before anything that loads or runs', () => {
    const head = '<head><meta charset="utf-8"><script>a()</script></head>';
    const html = withPolicyMeta(head, { scripts: ['x'], styles: ['y'] });
    assert.match(html, /^<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy"/);
    assert.match(html, /script-src [^;]*'x'[^;]*; style-src 'self' 'y';/);
  });

  it('that loads something first is refused', () => {
    assert.throws(
      () => withPolicyMeta('<link href="a.css"><meta charset="utf-8">', NONE),
      /charset/,
    );
    assert.throws(() => withPolicyMeta('<p>no head</p>', NONE), /charset/);
  });

  it('is searched for the scripts in it, files, data and empty ones left out', () => {
    const html = `<script>a()</script><script src="b.js"></script>
      <script type="application/ld+json">{}</script><script></script><script type="module">c()</script>`;
    assert.deepEqual(inlineScripts(html), ['a()', 'c()']);
  });

  it('is searched for the style sheets in it', () => {
    const html =
      '<style>a{}</style><link rel="stylesheet" href="b.css"><style media="print"> c{} </style>';
    assert.deepEqual(inlineStyles(html), ['a{}', ' c{} ']);
  });

  it('names a script by its SHA-256, as browsers do', () => {
    const known = 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=';
    assert.equal(blockHash("alert('Hello, world.');"), known);
  });
});

describe('A request', () => {
  it('is given the part of a file that it asks for', () => {
    assert.deepEqual(byteRange('bytes=0-4', 10), [0, 4]);
    assert.deepEqual(byteRange('bytes=8-99', 10), [8, 9]);
    assert.deepEqual(byteRange('bytes=7-', 10), [7, 9]);
    assert.deepEqual(byteRange('bytes=-3', 10), [7, 9]);
    assert.deepEqual(byteRange('bytes=-30', 10), [0, 9]);
  });

  it('for bytes that are not there is told so, and one that says nothing gets the file', () => {
    assert.equal(byteRange('bytes=10-', 10), 'beyond');
    assert.equal(byteRange('bytes=-0', 10), 'beyond');
    for (const header of [undefined, '', 'bytes=-', 'bytes=5-2', 'bytes=0-1,3-4', 'lines=1-2']) {
      assert.equal(byteRange(header, 10), 'none', header);
    }
  });

  it('gets the best packing that it accepts', () => {
    assert.equal(bestEncoding('gzip, deflate, br', ['br', 'gzip']), 'br');
    assert.equal(bestEncoding('gzip, br;q=0', ['br', 'gzip']), 'gzip');
    assert.equal(bestEncoding('br;q=0.5', ['br', 'gzip']), 'br');
    assert.equal(bestEncoding('identity', ['br', 'gzip']), undefined);
    assert.equal(bestEncoding(undefined, ['br', 'gzip']), undefined);
  });
});
