import { readArticles } from '../../src/articles/files.ts';
import { pick, seeded } from './random.ts';

/**
 * Raw Markdown articles as writers hand them in, made of the clauses of our own: about 9,000
 * Chinese characters, two diagrams, 25 formulas, two pieces of code and two tables in 24 sections.
 * The same number gives the same article; no two have a paragraph, a formula or a diagram in common.
 */
export function rawArticle(number: number): string {
  const random = seeded(number + 1);
  const writer = new Writer(random);
  const chapters = Array.from({ length: CHAPTERS }, (_, at) => chapter(writer, at));
  return [
    `# ${writer.name()}：${writer.name()}（${number + 1}）`,
    `关键词：${[1, 2, 3, 4].map(() => writer.name()).join('、')}`,
    `摘要：${writer.paragraph(100)}`,
    ...chapters,
  ].join('\n\n');
}

const CHAPTERS = 8;
const SECTIONS = 3;
/** Characters of a paragraph, and paragraphs of a section. */
const PARAGRAPH = 145;
const PARAGRAPHS = 3;

class Writer {
  readonly random: () => number;

  constructor(random: () => number) {
    this.random = random;
  }

  name(): string {
    return pick(vocabulary().names, this.random);
  }

  number(most: number): number {
    return 1 + Math.floor(this.random() * most);
  }

  letter(): string {
    return pick(['a', 'b', 'k', 'n', 'p', 'q', 'r', 's', 't', 'w', 'x', 'y', 'z'], this.random);
  }

  paragraph(length: number): string {
    let text = '';
    while (text.length < length) text += `${pick(vocabulary().clauses, this.random)}，`;
    return `${text.slice(0, -1)}。`;
  }
}

function chapter(writer: Writer, at: number): string {
  const sections = Array.from({ length: SECTIONS }, (_, place) => [
    `### ${at + 1}.${place + 1} ${writer.name()}与${writer.name()}`,
    ...Array.from({ length: PARAGRAPHS }, () => writer.paragraph(PARAGRAPH)),
    // 24 sections with one formula each, and one more in the opening of the last chapter.
    ...(place === 0 ? [`$$\n${display(writer)}\n$$`] : [`这里取 $${inline(writer)}$。`]),
  ]);
  return [
    `## ${at + 1} ${writer.name()}`,
    ...(at === CHAPTERS - 1 ? [`先记住 $${inline(writer)}$。`] : []),
    ...sections.flat(),
    ...figures(writer, at),
  ].join('\n\n');
}

function figures(writer: Writer, at: number): string[] {
  if (at === 1) return [fence('mermaid', flowchart(writer))];
  if (at === 2 || at === 6) return [fence('python', code(writer))];
  if (at === 3 || at === 5) return [table(writer)];
  if (at === 4) return [fence('mermaid', sequence(writer))];
  return [];
}

function inline(w: Writer): string {
  return `${w.letter()}_{${w.number(99)}} = ${w.number(999)}\\,${w.letter()}^{${w.number(9)}}`;
}

function display(w: Writer): string {
  const [a, b, n] = [w.letter(), w.letter(), w.number(99)];
  return pick(
    [
      `${a} = \\frac{1}{${n}}\\sum_{i=1}^{${w.number(99)}} ${b}_i^{2} + \\lambda_{${n}}`,
      `\\frac{\\partial ${a}}{\\partial w_{${n}}} = ${w.number(9)}(\\hat{y} - y)\\,x_{${n}}`,
      `L_{${n}} = -\\sum_{k} y_k \\ln \\hat{y}_k + ${w.number(99)}\\sqrt{${a}}`,
      `\\begin{aligned} ${a} &= ${n} + ${b} \\\\ &\\approx ${w.number(999)} \\end{aligned}`,
      `\\mathrm{NPV}_{${n}} = \\int_0^{${w.number(99)}} ${a}(t)\\,e^{-rt}\\,\\mathrm{d}t`,
    ],
    w.random,
  );
}

function flowchart(w: Writer): string {
  const labels = Array.from({ length: 8 }, (_, at) => `  N${at}[${w.name()}${w.number(99)}]`);
  const edges = Array.from({ length: 7 }, (_, at) => `  N${w.number(at + 1) - 1} --> N${at + 1}`);
  return ['graph TD', ...labels, ...edges, `  N7 -->|${w.name()}| N0`].join('\n');
}

function sequence(w: Writer): string {
  const people = ['A', 'B', 'C'].map((one) => `  participant ${one} as ${w.name()}`);
  const says = ['A->>B', 'B->>C', 'C-->>B', 'B-->>A', 'A->>C', 'C-->>A'].map(
    (arrow) => `  ${arrow}: ${w.name()}${w.number(99)}`,
  );
  return ['sequenceDiagram', ...people, ...says].join('\n');
}

function code(w: Writer): string {
  const name = `step_${w.number(999)}`;
  return [
    `def ${name}(rate, months=${w.number(36)}):`,
    `    """${w.name()}"""`,
    `    total = ${w.number(9999)}.0`,
    '    for month in range(months):',
    `        if month % ${w.number(9) + 1} == 0:`,
    `            total *= 1 + rate / ${w.number(99)}`,
    `        total -= ${w.number(99)}  # ${w.name()}`,
    '    return round(total, 2)',
    '',
    '',
    `print(${name}(0.${w.number(99)}))`,
  ].join('\n');
}

function table(w: Writer): string {
  const rows = Array.from({ length: 5 }, () => {
    return `| ${w.name()} | ${w.number(9999)} | ${w.number(99)}% | ${w.name()} |`;
  });
  return ['| 项目 | 数量 | 占比 | 说明 |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

let known: { clauses: string[]; names: string[] } | undefined;

/** What our articles say, in pieces. */
function vocabulary() {
  known ??= readVocabulary();
  return known;
}

function readVocabulary() {
  const text = readArticles()
    .map((article) => article.text.replace(/^---[\s\S]*?\n---\n/, ''))
    .join('\n')
    .replace(/^```[\s\S]*?^```/gm, '')
    .replace(/\$\$[\s\S]*?\$\$/g, '');
  const clauses =
    text.match(/(?<=[，。；：])\p{Script=Han}[\p{Script=Han}\w .%]{5,}(?=[，。；：])/gu) ?? [];
  const names = text.match(/(?<=[，。；：、“])\p{Script=Han}{2,6}(?=[，。；：、”])/gu) ?? [];
  return { clauses: [...new Set(clauses.map((one) => one.trim()))], names: [...new Set(names)] };
}
