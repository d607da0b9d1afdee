import { diagramKind } from './diagram-kind.ts';

const ARROW = /\s*(?:<?[-=.]{2,}[->.xo]*|--?>>?\+?|-\.->|==>)\s*/;
/** `id["label"]` or `id(label)`, in brackets of any kind. */
const NODE =
  /([\p{L}\p{N}_]+)(?:\[|\(|\{|>)+[/\\]?(?:"([^"]*)"|([^"\])}|]+?))[/\\]?(?:\]|\)|\})+/gu;
const LONGEST = 160;

/** A description of a diagram in one or two sentences, drafted from its labels and arrows. */
export function describeDiagram(source: string, title: string): string {
  const words = KINDS[diagramKind(source)]?.(source) ?? labelled(source);
  return words.length > 0 ? shortened(words) : `${title}。`;
}

const KINDS: Record<string, (source: string) => string[]> = {
  graph: edges,
  flowchart: edges,
  sequenceDiagram: messages,
  classDiagram: classes,
  stateDiagram: states,
  'stateDiagram-v2': states,
  erDiagram: entities,
  pie: slices,
  timeline: periods,
};

function shortened(sentences: readonly string[]): string {
  let text = '';
  for (const sentence of sentences) {
    if (text.length + sentence.length > LONGEST) return `${text.replace(/；$/, '')}；等等。`;
    text += `${sentence}；`;
  }
  return text.replace(/；$/, '。');
}

/** `A[甲] -->|得到| B[乙]` says: 甲经“得到”到乙. */
function edges(source: string): string[] {
  const labels = new Map<string, string>();
  for (const [, id = '', quoted, label = ''] of source.matchAll(NODE))
    labels.set(id, clean(quoted ?? label));
  const name = (text: string) => {
    const id = /^[\p{L}\p{N}_]+/u.exec(text.trim())?.[0] ?? '';
    return labels.get(id) ?? id;
  };
  return source.split('\n').flatMap((line) => {
    if (
      /^\s*(?:graph|flowchart|subgraph|end|style|classDef|class|linkStyle|click|direction|%%)\b/.test(
        line,
      )
    )
      return [];
    const parts = line
      .replace(/"[^"]*"(?=\s*[\])}])|\[[^\]]*\]|\([^)]*\)|\{[^}]*\}/g, '')
      .replace(/--\s*([^\s->|=][^>|]*?)\s*--+>/g, '-->|$1|')
      .replace(/==\s*([^\s=>|][^>|]*?)\s*==+>/g, '==>|$1|')
      .split(ARROW);
    return parts.slice(1).flatMap((part, i) => {
      const verb = /^\|"?([^|"]*)"?\|/.exec(part)?.[1]?.trim();
      const [from, to] = [
        name((parts[i] ?? '').replace(/^\|[^|]*\|/, '')),
        name(part.replace(/^\|[^|]*\|/, '')),
      ];
      if (!from || !to) return [];
      return [verb ? `${from}经“${clean(verb)}”到${to}` : `${from}到${to}`];
    });
  });
}

function messages(source: string): string[] {
  const names = new Map<string, string>();
  for (const [, id = '', name] of source.matchAll(
    /^\s*(?:participant|actor)\s+(\S+)(?:\s+as\s+(.+))?$/gm,
  ))
    names.set(id, (name ?? id).trim());
  return [
    ...source.matchAll(/^\s*([^\s:]+?)\s*-{1,2}(?:>>|>|x|\))[+-]?\s*([^\s:]+)\s*:\s*(.+)$/gm),
  ].map(
    ([, from = '', to = '', text = '']) =>
      `${names.get(from) ?? from}对${names.get(to) ?? to}：${clean(text)}`,
  );
}

/** What stands between two classes, from the first to the second. */
const RELATIONS: readonly [RegExp, string][] = [
  [/<\|/, '派生出'],
  [/\|>/, '继承'],
  [/\*|o/, '与'],
  [/</, '被使用于'],
  [/>/, '使用'],
];

/** The classes, and how one relates to another. */
function classes(source: string): string[] {
  const names = new Set<string>();
  for (const [, name = ''] of source.matchAll(/^\s*class\s+`?([^\s`{~[]+)/gm)) names.add(name);
  const related = [
    ...source.matchAll(
      /^\s*`?([^\s`:"]+)`?\s*(?:"[^"]*"\s*)?([<|*o.]*(?:--|\.\.)[>|*o.]*)\s*(?:"[^"]*"\s*)?`?([^\s`:"]+)`?(?:\s*:\s*(.+))?$/gm,
    ),
  ].map(([, from = '', line = '', to = '', text]) => {
    for (const name of [from, to]) names.add(name);
    const verb = RELATIONS.find(([mark]) => mark.test(line))?.[1] ?? '与';
    const told = text ? `（${clean(text)}）` : '';
    return verb === '与' ? `${from}与${to}相连${told}` : `${from}${verb}${to}${told}`;
  });
  return names.size > 0 ? [`类：${[...names].join('、')}`, ...related] : related;
}

function states(source: string): string[] {
  const names = new Map<string, string>();
  for (const [, name = '', id = ''] of source.matchAll(/^\s*state\s+"([^"]+)"\s+as\s+(\S+)/gm))
    names.set(id, name);
  return [...source.matchAll(/^\s*(\S+)\s*-->\s*(\S+?)(?:\s*:\s*(.+))?\s*$/gm)].map(
    ([, from = '', to = '', text]) => {
      const start = from === '[*]' ? '开始' : (names.get(from) ?? from);
      const end = to === '[*]' ? '结束' : (names.get(to) ?? to);
      return text ? `${start}经“${clean(text)}”到${end}` : `${start}到${end}`;
    },
  );
}

function entities(source: string): string[] {
  return [
    ...source.matchAll(
      /^\s*("[^"]+"|\S+)\s+[|}o{]+(?:--|\.\.)[|}o{]+\s+("[^"]+"|\S+)\s*:\s*(.+)$/gm,
    ),
  ].map(([, from = '', to = '', text = '']) => `${clean(from)}与${clean(to)}：${clean(text)}`);
}

function slices(source: string): string[] {
  return [...source.matchAll(/^\s*"([^"]+)"\s*:\s*([\d.]+)/gm)].map(
    ([, name = '', value = '']) => `${clean(name)} ${value}`,
  );
}

function periods(source: string): string[] {
  return source
    .split('\n')
    .slice(1)
    .filter((line) => /:/.test(line) && !/^\s*(?:title|section|%%)/.test(line))
    .map((line) => {
      const [when = '', ...events] = line.split(/\s*:\s*/);
      return when.trim()
        ? `${clean(when)}：${events.map(clean).join('、')}`
        : events.map(clean).join('、');
    });
}

/** Any other kind: its words, in their order. */
function labelled(source: string): string[] {
  return source
    .replace(/^\s*---\n[\s\S]*?\n---\s*\n/, '')
    .split('\n')
    .slice(1)
    .filter(
      (line) =>
        !/^\s*(?:%%|dateFormat|axisFormat|classDef|style|tickInterval|todayMarker)/.test(line),
    )
    .map((line) =>
      clean(
        line
          .replace(/^\s*(?:title|section|root(?=[[({]))\s*/, '')
          .replace(/^\s*[xy]-axis\s+/, '')
          .replace(/^\s*quadrant-\d\s+/, '')
          .replace(/[:：].*$/, '')
          .replace(/\s*-->\s*/, ' 到 ')
          .replace(/[[\](){}"|]/g, ''),
      ),
    )
    .filter((text) => /\p{Script=Han}|[A-Za-z]{2}/u.test(text))
    .slice(0, 12);
}

const clean = (text: string): string =>
  text
    .replace(/<br\s*\/?>|\\n/g, ' ')
    .replace(/(?<=\s)>=?(?=\s)/g, (mark) => (mark === '>' ? '大于' : '不小于'))
    .replace(/(?<=\s)<=?(?=\s)/g, (mark) => (mark === '<' ? '小于' : '不大于'))
    .replace(/["`{}<>]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
