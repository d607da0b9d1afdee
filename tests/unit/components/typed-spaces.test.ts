import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { typedSpacesIn } from '../../../src/checks/typed-spaces.ts';
import { textsIn } from '../../support/words-in-source.ts';

/** Rooms whose words are shown in a page. */
const SHOWN = ['charts', 'elements', 'examples', 'explorables'];

/** The label of a figure, which is set apart from its number as in print. */
const LABEL = '图 {number}';

/** Where the value is W₁ or b₂: after a subscript no gap is set. */
const AFTER_SUBSCRIPT = ['0 第0个', '0 第0行第0列'];

function spaced(texts: readonly string[]): string[] {
  return texts.filter((text) => !AFTER_SUBSCRIPT.includes(text) && typedSpacesIn(text).length > 0);
}

/** The words of a component, without comments: a digit for each value. */
function wordsOf(component: string): string {
  return component
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(LABEL, '')
    .replace(/\$?\{[\w.]+\}/g, '0');
}

function filesIn(folder: string, kind: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(kind))
    .map((name) => `${folder}/${name}`);
}

describe('Between Chinese and Latin or digits the style sheet sets the gap', () => {
  for (const room of SHOWN) {
    it(`no space is typed in the words of src/${room}`, () => {
      const files = filesIn(`src/${room}`, '.ts');
      assert.ok(files.length > 10);
      for (const file of files)
        assert.deepEqual(spaced(textsIn(readFileSync(file, 'utf8'))), [], file);
    });
  }

  it('nor in components, layouts and pages', () => {
    const files = ['components', 'layouts', 'pages'].flatMap((room) =>
      filesIn(`src/${room}`, '.astro'),
    );
    assert.ok(files.length > 30);
    for (const file of files)
      assert.deepEqual(spaced(wordsOf(readFileSync(file, 'utf8')).split('\n')), [], file);
  });

  it('and one that is typed is found', () => {
    const source = [
      "const a = '共 3 处';",
      'const b = `跑道 $' + '{months} 个月`;',
      "x('毛利率 −5%');",
    ];
    assert.deepEqual(spaced(textsIn(source.join('\n'))), ['共 3 处', '跑道 0 个月']);
    assert.deepEqual(spaced([wordsOf('<p>约 {facts.minutes} 分钟</p>'), wordsOf('图 {number}')]), [
      '<p>约 0 分钟</p>',
    ]);
  });
});
