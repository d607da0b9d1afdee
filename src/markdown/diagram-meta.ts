import type { Code } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '../problems/report.ts';

/** What the opening line of a diagram fence says. */
export interface DiagramMeta {
  id: string;
  /** The caption. */
  title: string;
  /** One or two sentences for those who listen. */
  desc: string;
}

const EXAMPLE =
  '```mermaid id="flywheel" title="平台飞轮" desc="用户带来数据，数据改进模型，模型又引来用户。"';
const ID = /^[a-z][a-z0-9-]*$/;

/** Reads the words after ```` ```mermaid ````, and reports what is missing or used twice. */
export function readMeta(fence: Code, file: VFile, seen: Set<string>): DiagramMeta {
  const words = new Map<string, string>();
  for (const [, name = '', value = ''] of (fence.meta ?? '').matchAll(/([\w-]+)="([^"]*)"/g)) {
    words.set(name, value.trim());
  }
  const missing = ['id', 'title', 'desc'].filter((name) => !words.get(name));
  const id = words.get('id') ?? '';
  if (missing.length > 0) reportMissing(fence, file, missing);
  else if (!ID.test(id)) reportId(fence, file, id);
  else if (seen.has(id)) reportTwice(fence, file, id);
  seen.add(id);
  return { id: id || 'diagram', title: words.get('title') ?? '', desc: words.get('desc') ?? '' };
}

function reportMissing(fence: Code, file: VFile, missing: readonly string[]): void {
  report(file, fence, {
    rule: '图',
    message: `这幅图缺少 ${missing.join('、')}。`,
    cure: `在围栏的第一行写全：${EXAMPLE}`,
  });
}

function reportId(fence: Code, file: VFile, id: string): void {
  report(file, fence, {
    rule: '图',
    message: `图的 id“${id}”只能用小写字母、数字和连字符，并以字母开头。`,
    cure: '换一个短的英文名，例如 id="flywheel"；引用时写 [](#fig-flywheel)。',
  });
}

function reportTwice(fence: Code, file: VFile, id: string): void {
  report(file, fence, {
    rule: '图',
    message: `图的 id“${id}”在本文里用了两次。`,
    cure: `给其中一幅换一个 id，例如 ${id}-2。`,
  });
}
