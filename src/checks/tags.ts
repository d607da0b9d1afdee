import { editDistance } from '../problems/closest.ts';
import { ESCAPED, masked } from './masked.ts';
import { around } from './stray-markup.ts';
import type { RawBlock, Torn } from './structure.ts';

/** A whole tag: name, attributes with quoted or braced values, end. */
const TAG = /<(\/?)([A-Za-z][\w.]*)((?:\s+[\w:-]+(?:=(?:"[^"]*"|'[^']*'|\{[^}]*\}))?)*)\s*(\/?)>/y;
const COMMENT = /\{\/\*[\s\S]*?\*\/\}/g;
const VOID = new Set(['br', 'hr', 'wbr']);

interface Tag {
  name: string;
  block: RawBlock;
  at: number;
}

/** What was found on the way through the blocks. */
interface Reading {
  open: Tag[];
  /** Closing tags with no opening one before them. */
  unopened: Tag[];
  torn: Torn[];
}

/**
 * Tags and braces that MDX could not read, found in the lines so that each has its own place:
 * the parser stops at the first and often names the end of the file.
 * @param names Components, to recognise one that lost its bracket.
 */
export function tornTags(blocks: readonly RawBlock[], names: readonly string[]): Torn[] {
  const reading: Reading = { open: [], unopened: [], torn: [] };
  const { open, unopened, torn } = reading;
  const lost = new RegExp(
    `(?<![<\\w/."“${ESCAPED}]|</|< )(?:/(?:${names.join('|')})\\s*>|(?:${names.join('|')})(?:\\s+[\\w-]+=["“]|\\s*/?>))`,
    'g',
  );
  for (const block of blocks) {
    const source = block.lines.join('\n');
    const { text, alone, odd } = masked(source);
    const first = alone[0];
    if (first) {
      torn.push(at(block, odd[0] ?? first.at, unpaired(first.mark, source, odd[0] ?? first.at)));
      continue;
    }
    const visible = text.replace(COMMENT, (found) => found.replace(/[^\n]/g, '\u00a0'));
    readTags(block, visible, reading);
    const { index } = lost.exec(visible) ?? {};
    lost.lastIndex = 0;
    if (index !== undefined) torn.push(at(block, index, lostBracket(visible, index)));
  }
  for (const { block, at: offset, name } of open) {
    torn.push(at(block, offset, notClosed(name)));
    const end = likelyEnd(blocks, block, name);
    if (end) torn.push(at(end, 0, notClosing(end.lines[0] ?? '', name)));
  }
  for (const { block, name } of unopened) {
    const start = likelyStart(blocks, block, name);
    if (start) torn.push(at(start, 0, notOpening(start.lines[0] ?? '', name)));
  }
  return torn;
}

/** A line further up that was the opening tag before it lost a letter or two. */
function likelyStart(
  blocks: readonly RawBlock[],
  from: RawBlock,
  name: string,
): RawBlock | undefined {
  return blocks.slice(0, blocks.indexOf(from)).findLast(({ lines }) => {
    const line = lines[0]?.trim() ?? '';
    const word = line.split(/[\s>]/)[0] ?? '';
    return line.endsWith('>') && editDistance(word, `<${name}`) <= 3;
  });
}

function notOpening(line: string, name: string): Words {
  return {
    rule: '标签',
    message: `“${line.trim().slice(0, 30)}”没有成为后面“</${name}>”的开头。`,
    cure: `写成 <${name} …>。`,
  };
}

/** A line further down that was the closing tag before it lost a letter or two. */
function likelyEnd(
  blocks: readonly RawBlock[],
  from: RawBlock,
  name: string,
): RawBlock | undefined {
  const after = blocks.slice(blocks.indexOf(from) + 1);
  return after.find(({ lines }) => {
    const line = lines[0]?.trim() ?? '';
    return lines.length === 1 && line.length > 2 && editDistance(line, `</${name}>`) <= 4;
  });
}

function notClosing(line: string, name: string): Words {
  return {
    rule: '标签',
    message: `“${line.trim()}”没有关上前面的“<${name}>”。`,
    cure: `写成 </${name}>。`,
  };
}

function readTags(block: RawBlock, text: string, reading: Reading): void {
  const { open, torn } = reading;
  let inTag = 0;
  for (const { 0: mark, index } of text.matchAll(/[<{}]/g)) {
    if (index < inTag) continue;
    if (mark !== '<') {
      torn.push(at(block, index, brace(text, index)));
      return;
    }
    TAG.lastIndex = index;
    const [whole, slash, name = '', , single] = TAG.exec(text) ?? [];
    if (whole === undefined) {
      torn.push(at(block, index, notWhole(text, index)));
      return;
    }
    inTag = index + whole.length;
    if (single || VOID.has(name)) continue;
    if (!slash) open.push({ name, block, at: index });
    else close({ name, block, at: index }, reading);
  }
}

function close(tag: Tag, { open, unopened, torn }: Reading): void {
  const { name, block, at: index } = tag;
  const partner = open.findLastIndex((tag) => tag.name === name);
  if (partner >= 0) {
    open.splice(partner, 1);
    return;
  }
  // </Callou> closes <Callout>, only misspelt: one mistake, not two.
  const last = open.at(-1);
  if (last && last.block === block) open.pop();
  torn.push(at(block, index, notOpened(name, last?.name)));
  unopened.push(tag);
}

type Words = Pick<Torn, 'rule' | 'message' | 'cure'>;

function at(block: RawBlock, offset: number, words: Words): Torn {
  const before = block.lines.join('\n').slice(0, offset).split('\n');
  const line = block.line + before.length - 1;
  const to = block.line + block.lines.length;
  return { ...words, line, column: before.at(-1)?.length ?? 0, from: block.line, to };
}

function unpaired(mark: string, text: string, index: number): Words {
  return mark === '$'
    ? {
        rule: '公式',
        message: `这一段里的 $ 没有成对：“${around(text, index)}”。`,
        cure: '公式两头各写一个 $；要显示美元符号就写 \\$。',
      }
    : {
        rule: '标记',
        message: `这一段里的反引号没有成对：“${around(text, index)}”。`,
        cure: '代码两头的反引号要一样多。',
      };
}

function brace(text: string, index: number): Words {
  const code = /^\{([^{}\n]{0,40})/.exec(text.slice(index))?.[1]?.trim();
  return {
    rule: 'MDX',
    message: code ? `正文里不能写代码“{${code}}”。` : `花括号没有转义：“${around(text, index)}”。`,
    cure: '花括号在 MDX 里是代码；要显示它就写成 \\{ 和 \\}。标题的 id 写作 [#id]，注释写作 {/* … */}。',
  };
}

function notWhole(text: string, index: number): Words {
  return {
    rule: '标签',
    message: `小于号后面不是一个完整的标签：“${around(text, index + 8)}”。`,
    cure: '标签写成 <Cite id="…" />，引号和 > 都不能少；网址写成 [文字](地址)；要显示小于号就写成 \\<。',
  };
}

function lostBracket(text: string, index: number): Words {
  return {
    rule: '标签',
    message: `标签少了“<”：“${around(text, index)}”。`,
    cure: '标签写成 <Cite id="…" />，成对的写成 <Callout>…</Callout>。',
  };
}

function notClosed(name: string): Words {
  return {
    rule: '标签',
    message: `“<${name}>”没有关上。`,
    cure: `在它的内容后面写 </${name}>；没有内容就写成 <${name} … />。`,
  };
}

function notOpened(name: string, last: string | undefined): Words {
  return {
    rule: '标签',
    message: `“</${name}>”前面没有对应的“<${name}>”。`,
    cure: last ? `改成 </${last}>，或删掉它。` : '补上开头的标签，或删掉它。',
  };
}
