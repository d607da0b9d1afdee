import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { termSchema } from '../../../src/glossary/schema.ts';
import { readYamlMap } from '../../../src/problems/yaml-map.ts';

const folder = mkdtempSync(join(tmpdir(), 'yaml-'));
after(() => rmSync(folder, { recursive: true }));

let files = 0;
function read(yaml: string) {
  files += 1;
  const path = join(folder, `${files}.yaml`);
  writeFileSync(path, yaml);
  return readYamlMap(path, termSchema);
}

const GOOD = `mse:
  term: 均方误差
  english: mean squared error
  definition: 误差平方的平均。
  article: platform
`;

describe('A YAML file of entries', () => {
  it('is read into a map', () => {
    const { entries, problems } = read(GOOD);
    assert.deepEqual(problems, []);
    assert.equal(entries.get('mse')?.term, '均方误差');
  });

  it('says which field of which entry is missing, unknown or wrong, and where', () => {
    const { problems } = read(`${GOOD}rag:
  term: 检索增强生成
  englsh: retrieval
  definition: 短
  article: platform
`);
    const said = problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
    assert.ok(
      said.some((text) => text.startsWith('7:') && text.includes('缺少字段“rag.english”')),
      said.join('\n'),
    );
    assert.ok(said.includes('8:3 没有“englsh”这个字段。'), said.join('\n'));
    assert.ok(
      said.some((text) => /^9:\d+ 字段“rag.definition”.*不对/.test(text)),
      said.join('\n'),
    );
  });

  it('that is no YAML says so at its place', () => {
    const { problems } = read('mse:\n  term: "没有关上\n');
    assert.match(problems[0]?.message ?? '', /YAML 读不懂/);
  });
});
