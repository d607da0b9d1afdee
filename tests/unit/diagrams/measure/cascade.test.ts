import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { Cascade } from '../../../../src/diagrams/measure/cascade.ts';

const { document } = new JSDOM().window;

function drawing(css: string, body: string): (id: string) => Element {
  document.body.innerHTML = `<svg id="d"><style>${css}</style>${body}</svg>`;
  return (id) => {
    const found = document.getElementById(id);
    assert.ok(found);
    return found;
  };
}

describe('the style of an element in a drawing', () => {
  it('comes from the more specific rule, then from the later one', () => {
    const at = drawing(
      '#d .node rect{fill:red}#d rect{fill:blue}#d .edge{stroke:red}#d .edge{stroke:blue}',
      '<g class="node"><rect id="r" class="edge"/></g>',
    );
    const styles = new Cascade();
    assert.equal(styles.own(at('r'), 'fill'), 'red');
    assert.equal(styles.own(at('r'), 'stroke'), 'blue');
  });

  it('prefers the style attribute to a rule, and a rule to an attribute', () => {
    const at = drawing(
      '#d rect{fill:red}',
      '<rect id="a" style="fill: green" fill="blue"/><rect id="b" fill="blue"/>',
    );
    const styles = new Cascade();
    assert.equal(styles.own(at('a'), 'fill'), 'green');
    assert.equal(styles.own(at('b'), 'fill'), 'red');
  });

  it('obeys !important', () => {
    const at = drawing('#d rect{fill:red!important}', '<rect id="a" style="fill: green"/>');
    assert.equal(new Cascade().own(at('a'), 'fill'), 'red');
  });

  it('tells children from descendants, and knows attributes and Chinese class names', () => {
    const at = drawing(
      '#d .a>rect{fill:red}#d [data-look="neo"].a rect{stroke:red}#d [class*="bar-"]{opacity:.5}#d .风险{rx:3}',
      '<g class="a"><g><rect id="r" class="bar-1 风险"/></g></g>',
    );
    const styles = new Cascade();
    assert.equal(styles.own(at('r'), 'fill'), undefined);
    assert.equal(styles.own(at('r'), 'stroke'), undefined);
    assert.equal(styles.own(at('r'), 'opacity'), '.5');
    assert.equal(styles.own(at('r'), 'rx'), '3');
  });

  it('leaves out rules for keyframes and for states that a drawing on paper is never in', () => {
    const at = drawing('@keyframes dash{to{fill:red}}#d rect:hover{fill:red}', '<rect id="r"/>');
    assert.equal(new Cascade().own(at('r'), 'fill'), undefined);
  });

  it('resolves font sizes against what is around', () => {
    const at = drawing(
      '#d{font-size:20px}#d .small{font-size:.5em}',
      '<text id="t" class="small"><tspan id="s" font-size="4ex">x</tspan></text>',
    );
    const styles = new Cascade();
    assert.equal(styles.fontSize(at('t')), 10);
    assert.equal(styles.fontSize(at('s')), 20);
  });
});
