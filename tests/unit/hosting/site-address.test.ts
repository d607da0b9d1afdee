import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressFaults } from '../../../src/hosting/site-address.ts';

const ORIGIN = 'https://example.com';

describe('Where the site is to stand', () => {
  it('is taken as it is where it is an origin and a path', () => {
    for (const base of ['/', '/repo/', '/a/b-c_d.e/', '/~user/']) {
      assert.deepEqual(addressFaults(ORIGIN, base), [], base);
    }
    for (const site of [`${ORIGIN}/`, 'http://localhost:4321', 'http://192.168.1.2']) {
      assert.deepEqual(addressFaults(site, '/'), [], site);
    }
  });

  it('is refused where a part would be lost, with what to write', () => {
    const [fault = ''] = addressFaults('https://user.github.io/repo', '/');
    assert.match(fault, /SITE_URL=https:\/\/user\.github\.io，路径写进 BASE_PATH=\/repo$/);
    assert.match(String(addressFaults(`${ORIGIN}/?a=b`, '/')), /SITE_URL=https:\/\/example\.com$/);
    assert.match(String(addressFaults('https://me:word@example.com', '/')), /只写来源/);
  });

  it('is refused where it is no address of the web', () => {
    for (const site of ['example.com', 'localhost:4321', 'ftp://example.com', '//example.com']) {
      assert.match(String(addressFaults(site, '/')), /SITE_URL 不是网址/, site);
    }
  });

  it('is refused where servers and browsers would not agree on the path', () => {
    for (const base of ['/../', '/a/../b/', '/./', '/.git/', '/大模型/', '/a b/', '/%2e/', '/a?b/'])
      assert.match(String(addressFaults(ORIGIN, base)), /BASE_PATH 不能用作/, base);
  });
});
