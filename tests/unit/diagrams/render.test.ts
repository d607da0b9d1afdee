import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DiagramError } from '../../../src/diagrams/errors.ts';
import { renderDiagram } from '../../../src/diagrams/render.ts';

/** New for every run, so that the first drawing of it is never an old one. */
const label = `甲${Date.now()}`;
const source = `flowchart LR\n  A[${label}] --> B[乙]\n`;

describe('drawing from the build', () => {
  it('leaves no document behind in the process that asked', async () => {
    const diagram = await renderDiagram(source, 'a');
    assert.match(diagram?.svg ?? '', new RegExp(label));
    assert.equal('window' in globalThis, false);
    assert.equal('document' in globalThis, false);
  });

  it('gives each use of one source its own ids', async () => {
    const [a, b] = await Promise.all([renderDiagram(source, 'a'), renderDiagram(source, 'b')]);
    assert.match(a?.svg ?? '', /<marker id="a-0"/);
    assert.match(a?.svg ?? '', /url\(#a-0\)/);
    assert.equal(a?.svg.replaceAll('a-0', 'b-0'), b?.svg);
  });

  it('draws many at once, each as it was asked for, with a mistake among them', async () => {
    const orders = ['丙', '丁', '戊'].map((name) =>
      renderDiagram(`${source}  B --> C[${name}]`, 'x'),
    );
    const broken = assert.rejects(renderDiagram(`flowchart LR\n  A[${label}`, 'x'), DiagramError);
    const drawn = await Promise.all(orders);
    for (const [i, name] of ['丙', '丁', '戊'].entries()) {
      assert.match(drawn[i]?.svg ?? '', new RegExp(`>${name}<`));
    }
    await broken;
  });
});
