import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { type Drawing, draw } from '../../../src/diagrams/drawing.ts';
import { DiagramError } from '../../../src/diagrams/errors.ts';
import { type Box, union } from '../../../src/diagrams/measure/geometry.ts';
import { elementBox } from '../../../src/diagrams/measure/shapes.ts';
import {
  IDENTITY,
  multiply,
  parseTransform,
  transformBox,
} from '../../../src/diagrams/measure/transform.ts';
import { ROLES } from '../../../src/diagrams/theme.ts';

const FIXTURES = 'tests/fixtures/diagrams';
const names = readdirSync(FIXTURES).map((file) => file.replace('.mmd', ''));
const source = (name: string) => readFileSync(`${FIXTURES}/${name}.mmd`, 'utf8');
const drawings = new Map<string, Drawing>();

before(async () => {
  for (const name of names) {
    drawings.set(name, await draw(source(name)));
  }
});

function eachDrawing(check: (svg: Element, name: string, drawing: Drawing) => void): void {
  assert.ok(drawings.size >= 12);
  for (const [name, drawing] of drawings) {
    document.body.innerHTML = drawing.svg;
    const svg = document.body.firstElementChild;
    assert.ok(svg);
    check(svg, name, drawing);
  }
}

/** An element's box in the coordinates of the drawing. */
function placed(element: Element, svg: Element): Box | undefined {
  let matrix = IDENTITY;
  for (let at: Element | null = element; at && at !== svg; at = at.parentElement) {
    matrix = multiply(parseTransform(at.getAttribute('transform')), matrix);
  }
  return transformBox(elementBox(element), matrix);
}

function isInside(inner: Box, outer: Box, slack = 0.6): boolean {
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}

describe('a drawing of any kind', () => {
  it('says nothing that a browser would not understand', () => {
    eachDrawing((_, name, { svg }) => {
      assert.doesNotMatch(svg, /NaN|undefined|Infinity|null|foreignObject|<script/, name);
    });
  });

  it('carries no style, no class and no data attribute', () => {
    eachDrawing((svg, name) => {
      assert.equal(svg.querySelectorAll('style, [style], [class]').length, 0, name);
      for (const element of svg.querySelectorAll('*')) {
        for (const attribute of element.attributes)
          assert.doesNotMatch(attribute.name, /^data-/, name);
      }
    });
  });

  it('gives a circle no width and no height, which SVG does not know', () => {
    eachDrawing((svg, name) => {
      assert.equal(svg.querySelectorAll('circle:is([width], [height])').length, 0, name);
    });
  });

  it('takes every colour from a variable that the style sheet defines', () => {
    const sheet = readFileSync('src/styles/diagram.css', 'utf8');
    for (const role of ROLES) assert.match(sheet, new RegExp(`--mm-${role}:`), role);
    eachDrawing((svg, name) => {
      for (const element of [svg, ...svg.querySelectorAll('*')]) {
        for (const part of ['fill', 'stroke']) {
          const colour = element.getAttribute(part) ?? 'none';
          const role = /^var\(--mm-([\w-]+)\)$/.exec(colour)?.[1];
          assert.ok(
            colour === 'none' || (ROLES as readonly string[]).includes(role ?? ''),
            `${name}: ${colour}`,
          );
        }
      }
    });
  });

  it('refers only to arrowheads that it has, and has only those that it refers to', () => {
    eachDrawing((svg, name, drawing) => {
      const used = new Set([...drawing.svg.matchAll(/url\(#([^)]+)\)/g)].map((match) => match[1]));
      const ids = new Set([...svg.querySelectorAll('[id]')].map(({ id }) => id));
      assert.deepEqual([...used].sort(), [...ids].sort(), name);
      for (const id of ids) assert.match(id, /^mm-\d+$/);
    });
  });

  it('is as large as it says, with nothing outside', () => {
    eachDrawing((svg, name, { width, height }) => {
      const [x = 0, y = 0, w, h] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
      assert.deepEqual([w, h], [width, height], name);
      const all = union([...svg.children].map((child) => placed(child, svg)));
      assert.ok(all && isInside(all, { x, y, width, height }), name);
    });
  });

  it('says every word of its source', () => {
    const words: Record<string, string[]> = {
      'flowchart-td': ['需求', '长期调用 ≥ Y？', '监控与“回退”', 'API＋缓存＋路由'],
      'flowchart-lr': ['平台飞轮', '改价、断供、自营', '毛利'],
      sequence: ['429 Too Many Requests', '失败回退，记入日志', '健康检查'],
      gantt: ['生成式人工智能服务管理暂行办法', '备案', '运营'],
      state: ['需要备案或登记', '门 1 通过', '评测'],
      class: ['+Number 参数量', '不得混入训练数据', '由来'],
      er: ['客户', '输入词元', '下单'],
      pie: ['火山引擎 [49.2]', '49%'],
      quadrant: ['试点滞留', '影响大', '设预案'],
      xychart: ['每百万词元成本（元）', '80%'],
      timeline: ['峰谷计价上调', '2024 年'],
      mindmap: ['社会优势', '医院与检验机构', '开源社区', '政府采购'],
    };
    for (const [name, wanted] of Object.entries(words)) {
      document.body.innerHTML = drawings.get(name)?.svg ?? '';
      const written = [...document.querySelectorAll('text, tspan')].map((text) => text.textContent);
      for (const word of wanted) assert.ok(written.includes(word), `${name}: ${word}`);
    }
  });

  it('keeps every label inside the smallest box that it begins in', () => {
    eachDrawing((svg, name) => {
      const boxes = [...svg.querySelectorAll('rect, circle, polygon, path')]
        .filter((shape) => !shape.closest('marker') && shape.getAttribute('fill') !== 'none')
        .map((shape) => placed(shape, svg))
        .filter((box): box is Box => !!box && box.width > 24 && box.height > 16);
      for (const text of svg.querySelectorAll('text')) {
        const label = placed(text, svg);
        if (!label) continue;
        const middle = {
          ...label,
          x: label.x + label.width / 2,
          y: label.y + label.height / 2,
          width: 0,
          height: 0,
        };
        const around = boxes
          .filter((box) => isInside(middle, box))
          .sort((a, b) => a.width * a.height - b.width * b.height);
        const [box] = around;
        // A text beside its bar (gantt) or across a lifeline has no box of its own.
        if (!box || name === 'gantt' || name === 'sequence') continue;
        assert.ok(isInside(label, box, 2), `${name}: ${text.textContent}`);
      }
    });
  });

  it('weighs little', () => {
    for (const [name, { svg }] of drawings)
      assert.ok(svg.length < 10_000, `${name}: ${svg.length}`);
  });

  it('is the same every time', async () => {
    for (const name of ['flowchart-td', 'er', 'gantt', 'mindmap']) {
      assert.equal((await draw(source(name)))?.svg, drawings.get(name)?.svg, name);
    }
  });
});

describe('particular drawings', () => {
  it('put the label of a cylinder in its middle', async () => {
    const drawing = await draw('flowchart LR\n  a[(数据)]');
    document.body.innerHTML = drawing?.svg ?? '';
    const svg = document.querySelector('svg');
    assert.ok(svg);
    const body = placed(svg.querySelector('path') as Element, svg);
    const label = placed(svg.querySelector('text') as Element, svg);
    assert.ok(body && label);
    assert.ok(Math.abs(body.x + body.width / 2 - label.x - label.width / 2) < 0.6);
    // A cylinder's label sits lower than its middle by half a lid: the lid is seen from above.
    const below = label.y + label.height / 2 - body.y - body.height / 2;
    assert.ok(below > 0 && below < 9, `${below}`);
  });

  it('give a line of another colour an arrowhead of that colour', async () => {
    const byIndex = 'flowchart LR\n  A --> B\n  A -.-> C\n  linkStyle 1 stroke:risk';
    const byClass = 'flowchart LR\n  A --> B\n  A e1@-.-> C\n  class e1 risk';
    for (const text of [byIndex, byClass]) {
      document.body.innerHTML = (await draw(text))?.svg ?? '';
      const line = document.querySelector('path[stroke="var(--mm-risk)"][marker-end]');
      const id = /#(.+)\)/.exec(line?.getAttribute('marker-end') ?? '')?.[1];
      assert.ok(line?.getAttribute('stroke-dasharray'), text);
      const head = document.querySelector(`marker[id="${id}"]`);
      assert.match(head?.outerHTML ?? '', /var\(--mm-risk\)/, text);
      assert.equal(document.querySelectorAll('marker').length, 2, text);
    }
  });

  it('colour a box of class risk, good or note', async () => {
    const drawing = await draw('flowchart LR\n  A:::risk --> B([b]):::good --> C((c)):::note');
    for (const role of ['risk-wash', 'good-wash', 'note']) {
      assert.match(drawing?.svg ?? '', new RegExp(`fill="var\\(--mm-${role}\\)"`));
    }
  });

  it('part an arrow at the title of a group and at its own label, in the colour of their ground', async () => {
    const drawing = await draw(
      'flowchart TB\n  a --> b\n  subgraph g["一组"]\n  b -->|"里"| c\n  end\n  c -->|"外"| d',
    );
    document.body.innerHTML = drawing.svg;
    const all = [...document.querySelectorAll('svg *')];
    const written = (words: string) => {
      const text = all.find((one) => one.localName === 'text' && one.textContent === words);
      assert.ok(text, words);
      return text;
    };
    const title = written('一组');
    const arrows = all.filter((one) => one.localName === 'path' && one.hasAttribute('marker-end'));
    assert.equal(arrows.length, 3);
    assert.ok(arrows.every((arrow) => all.indexOf(arrow) < all.indexOf(title)));
    assert.equal(title.getAttribute('paint-order'), 'stroke');
    assert.equal(title.getAttribute('stroke'), 'var(--mm-group)');
    const ground = (words: string) => written(words).parentElement?.querySelector('rect');
    assert.equal(ground('里')?.getAttribute('fill'), 'var(--mm-group)');
    assert.equal(ground('外')?.getAttribute('fill'), 'var(--mm-paper)');
  });

  it('leave room between the dates below a gantt chart', async () => {
    const drawing = await draw(
      'gantt\n  dateFormat YYYY-MM-DD\n  section 一\n  甲 :2018-01-01, 2028-01-01\n',
    );
    document.body.innerHTML = drawing?.svg ?? '';
    const svg = document.querySelector('svg') as Element;
    const dates = [...svg.querySelectorAll('text')]
      .filter((text) => /^\d{4}-\d\d-\d\d$/.test(text.textContent ?? ''))
      .map((text) => placed(text, svg) as Box)
      .sort((a, b) => a.x - b.x);
    assert.ok(dates.length >= 3);
    for (const [i, { x, width }] of dates.entries()) {
      const next = dates[i + 1];
      assert.ok(!next || x + width < next.x);
    }
  });

  it('show no line for today, which would be elsewhere tomorrow', () => {
    assert.doesNotMatch(drawings.get('gantt')?.svg ?? '', /var\(--mm-risk\)" stroke-width="2/);
  });

  it('write long labels on several lines, and quotes and entities as they are', async () => {
    const drawing = await draw(
      'flowchart LR\n  A["一个很长很长很长很长很长很长很长很长很长很长的标签"] --> B["“引号” & <b> 与 #quot;x#quot;"]',
    );
    document.body.innerHTML = drawing?.svg ?? '';
    assert.ok(document.querySelectorAll('tspan').length >= 2);
    const text = [...document.querySelectorAll('text')].map((t) => t.textContent).join('|');
    assert.match(text, /“引号” & <b> 与 "x"/);
  });

  it('put the label of every box of a mindmap in its middle', () => {
    document.body.innerHTML = drawings.get('mindmap')?.svg ?? '';
    const svg = document.querySelector('svg') as Element;
    const labels = [...svg.querySelectorAll('text')];
    const shapes = [...svg.querySelectorAll('circle, rect, polygon, path:not([fill="none"])')];
    const middle = (one: Element) => {
      const box = placed(one, svg) as Box;
      return [box.x + box.width / 2, box.y + box.height / 2] as const;
    };
    assert.equal(labels.length, 9);
    for (const label of labels) {
      const [x, y] = middle(label);
      const near = shapes.some(
        (shape) => Math.hypot(x - middle(shape)[0], y - middle(shape)[1]) < 4,
      );
      assert.ok(near, label.textContent);
    }
  });
});

describe('a source with a mistake', () => {
  const mistakes: [name: string, source: string, line: number, reason: string][] = [
    ['an unclosed label', 'flowchart LR\n  A --> B\n  A -->|x B[c]\n  C --> D', 2, 'syntax'],
    ['the same below comments', 'flowchart LR\n  %% 注\n\n  %% 注\n  A -->|x B[c]', 4, 'syntax'],
    [
      'the same below front matter',
      '---\ntitle: 图\n---\nflowchart LR\n  A -->|x B[c]',
      4,
      'syntax',
    ],
    ['a block without an end', 'sequenceDiagram\n  A->>B: x\n  alt 甲\n  B->>A: y', 3, 'syntax'],
    ['a number that is none', 'pie\n  "甲" : 3\n  "乙" : 很多', 2, 'syntax'],
    ['no kind at all', 'graphics LR\n  A --> B', 0, 'syntax'],
    ['a broken mindmap', 'mindmap\n  甲\n    乙))', 2, 'syntax'],
    ['a kind that only a browser draws', '%% 注\n\n  sankey-beta\n\n甲,乙,3\n', 2, 'kind'],
    ['a colour', 'flowchart LR\n  A --> B\n  style A fill:#f96', 2, 'colour'],
  ];
  for (const [name, text, line, reason] of mistakes) {
    it(`tells the line of ${name}`, async () => {
      await assert.rejects(draw(text), (error) => {
        assert.ok(error instanceof DiagramError);
        assert.equal(error.reason, reason);
        assert.equal(error.line, line);
        assert.ok(error.column >= 1);
        return true;
      });
    });
  }

  it('does not disturb the next drawing', async () => {
    await assert.rejects(draw('flowchart LR\n  A -->'));
    assert.equal((await draw(source('pie')))?.svg, drawings.get('pie')?.svg);
  });
});
