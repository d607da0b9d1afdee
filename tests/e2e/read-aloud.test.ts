import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { pagesOf } from '../support/dist.ts';
import { DESKTOP, useReader } from '../support/reader.ts';

const ARTICLE = pagesOf().find(({ route }) => /^articles\/[^/]+\/$/.test(route))?.route ?? '';
const reader = useReader();

/** A node of the accessibility tree, with what a screen reader says of it. */
interface Said {
  role: string;
  name: string;
  description: string;
  level: number;
  /** The nearest named parts around it, outermost first. */
  within: string;
}

/** Parts whose name a screen reader says on entering. */
const PARTS = /^(banner|navigation|region|figure|form|group|complementary|radiogroup|dialog)$/;

/** The page as it is read aloud, from its top to its end. */
async function transcript(page: Page): Promise<Said[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const said: Said[] = [];
  const read = (id: string, within: string): void => {
    const node = byId.get(id);
    if (!node) return;
    const role = String(node.role?.value ?? '');
    const name = String(node.name?.value ?? '').trim();
    if (!node.ignored)
      said.push({
        role,
        name,
        description: String(node.description?.value ?? '').trim(),
        level: Number(node.properties?.find(({ name }) => name === 'level')?.value.value ?? 0),
        within,
      });
    const inner = !node.ignored && PARTS.test(role) ? `${within} › ${name}` : within;
    for (const child of node.childIds ?? []) read(child, inner);
  };
  const root = nodes[0];
  if (root) read(root.nodeId, '');
  return said;
}

/** What a listener would stumble over. */
function stumbles(said: Said[]): string[] {
  const of = (...roles: string[]) => said.filter(({ role }) => roles.includes(role));
  const found: string[] = [];
  for (const landmark of ['banner', 'main', 'contentinfo'])
    if (of(landmark).length !== 1) found.push(`${of(landmark).length} ${landmark}`);
  found.push(...twice(of('navigation', 'region', 'complementary', 'search')));
  let last = 0;
  for (const { name, level } of of('heading')) {
    if (level > last + 1) found.push(`heading ${last} → ${level}: ${name}`);
    if (!name) found.push('a heading without words');
    if (/链接$/.test(name)) found.push(`a heading that says its link: ${name}`);
    last = level;
  }
  for (const { name, role, within } of of('image', 'img', 'button', 'slider', 'textbox', 'link'))
    if (!name) found.push(`${role} without a name in ${within}`);
  for (const { name, description, role } of of('link', 'button', 'image'))
    if (description && name.includes(description)) found.push(`${role} said twice: ${name}`);
  found.push(...twice(of('button').filter(({ description }) => !description)));
  return found;
}

/** Those without a name, or whose name another one in the same part has. */
function twice(all: Said[]): string[] {
  const seen = new Set<string>();
  return all.flatMap(({ role, name, within }) => {
    const key = `${role} “${name}” in “${within}”`;
    if (name && !seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [key];
  });
}

describe('Read aloud, an article', () => {
  it('has its landmarks, its headings in order, and each picture and control named once', async () => {
    const page = await reader.open(ARTICLE, { viewport: DESKTOP });
    const said = await transcript(page);
    assert.deepEqual(stumbles(said), []);
    assert.ok(said.filter(({ role }) => role === 'heading').length > 10);
    await page.context().close();
  });

  it('says each formula as mathematics and each drawing in words', async () => {
    const page = await reader.open(ARTICLE, { viewport: DESKTOP });
    const said = await transcript(page);
    const [formulas, drawings] = await page.evaluate(() =>
      ['.katex', 'figure[data-diagram] svg[role=img]'].map(
        (selector) =>
          [...document.querySelectorAll(`article ${selector}`)].filter((one) =>
            one.checkVisibility(),
          ).length,
      ),
    );
    assert.ok(formulas && drawings);
    assert.equal(said.filter(({ role }) => role === 'MathMLMath').length, formulas);
    const described = said.filter(
      ({ role, name, description }) =>
        (role === 'image' || role === 'img') && name && description.length > 20,
    );
    assert.ok(described.length >= drawings, `${described.length} of ${drawings}`);
    await page.context().close();
  });

  it('and what is wrong is found', async () => {
    const page = await reader.open(ARTICLE, { viewport: DESKTOP });
    await page.evaluate(() => {
      const html =
        '<nav aria-label="目录"></nav><h6>late</h6><button>x</button><button>x</button>' +
        '<svg role="img"></svg><a href="#a" title="y" aria-label="y"></a>';
      document.querySelector('main')?.insertAdjacentHTML('beforeend', html);
    });
    const found = stumbles(await transcript(page)).join('\n');
    for (const part of [
      'navigation “目录”',
      '→ 6: late',
      'button “x”',
      'without a name',
      'twice: y',
    ])
      assert.ok(found.includes(part), `${part} in\n${found}`);
    await page.context().close();
  });
});
