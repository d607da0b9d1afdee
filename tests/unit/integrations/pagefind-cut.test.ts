import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { type Cbor, cutIndex, type Place } from '../../../src/integrations/pagefind-cut.ts';
import { writePagefind } from '../../../src/integrations/pagefind-folder.ts';

const DOCUMENTS = [
  ['alpha', 'beta', 'trace', 'transformer', 'translate'],
  ['alpha', 'gamma', 'rosé', 'train'],
];
const TEXT = -25;
const HEADING = -169;

describe('an index of Pagefind that is cut', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pagefind-'));
  const asked: string[] = [];
  let ids: Map<string, string>;
  let uncut: string;

  before(async () => {
    const documents = DOCUMENTS.map((words, number) => ({
      url: `/${number}`,
      content: `<html lang="zh-CN"><body><main data-pagefind-body>${words.join(' ')}</main></body></html>`,
    }));
    ids = await writePagefind(documents, folder);
    uncut = meta();
    await cutIndex(folder, { placesOf, room: 1 });
  });
  after(() => rmSync(folder, { recursive: true }));

  function placesOf(id: string, word: string): Place[] {
    asked.push(`${id} ${word}`);
    if (word !== 'alpha') return [{ part: 0, heading: false }];
    return [
      { part: 5, heading: false },
      { part: 2, heading: true },
      { part: 3, heading: false },
    ];
  }

  function meta(): string {
    return readdirSync(folder).find((name) => name.endsWith('.pf_meta')) ?? '';
  }

  function read(name: string): Cbor {
    return decode(gunzipSync(readFileSync(join(folder, name))).subarray('pagefind_dcd'.length));
  }

  it('has a file for as many words as there is room for, those that begin alike together', () => {
    const [, , files] = read(meta()) as [Cbor, Cbor, [string, string, string][]];
    assert.deepEqual(
      files.map(([from, to]) => [from, to]),
      [
        ['alpha', 'alpha'],
        ['beta', 'beta'],
        ['gamma', 'gamma'],
        ['rose', 'rose'],
        ['trace', 'translate'],
      ],
    );
    const names = readdirSync(join(folder, 'index'));
    assert.deepEqual(names.sort(), files.map(([, , name]) => `${name}.pf_index`).sort());
  });

  it('says of each word where it stands, once by weight', () => {
    const [, , files] = read(meta()) as [Cbor, Cbor, [string, string, string][]];
    const [[alpha]] = read(`index/${files[0]?.[2]}.pf_index`) as [[string, Cbor, Cbor][]];
    const places = [TEXT, 3, 2, HEADING, 2];
    assert.deepEqual(alpha, [
      'alpha',
      [
        [0, places, []],
        [1, places, []],
      ],
      [],
    ]);
    const all = DOCUMENTS.flatMap((words, at) => words.map((one) => `${ids.get(`/${at}`)} ${one}`));
    assert.deepEqual(asked.sort(), all.sort());
  });

  it('says so too of a word with accents', () => {
    const [, , files] = read(meta()) as [Cbor, Cbor, [string, string, string][]];
    const [[rose]] = read(`index/${files[3]?.[2]}.pf_index`) as [Cbor[]];
    assert.deepEqual(rose, ['rose', [], [['rosé', [[1, [TEXT, 0], []]]]]]);
  });

  it('goes by another name, which Pagefind is told', () => {
    assert.notEqual(meta(), uncut);
    const entry = readFileSync(join(folder, 'pagefind-entry.json'), 'utf8');
    const { languages } = JSON.parse(entry) as { languages: Record<string, { hash: string }> };
    assert.equal(`pagefind.${languages['zh-cn']?.hash}.pf_meta`, meta());
  });
});
