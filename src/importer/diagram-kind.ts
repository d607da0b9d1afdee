/** The title that a diagram gives itself, as a pie or a plan may. */
export function ownTitle(source: string): string | undefined {
  return /^\s*(?:pie\s+(?:showData\s+)?)?title\s*:?\s+"?(\S.*?)"?\s*$/m.exec(source)?.[1];
}

/** What a diagram of this kind is called. */
export function kindOf(source: string): string {
  return NAMES[diagramKind(source)] ?? '示意图';
}

const NAMES: Record<string, string> = {
  graph: '流程图',
  flowchart: '流程图',
  sequenceDiagram: '时序图',
  classDiagram: '类图',
  'stateDiagram-v2': '状态图',
  stateDiagram: '状态图',
  erDiagram: '实体关系图',
  gantt: '进度图',
  pie: '占比图',
  mindmap: '思维导图',
  timeline: '时间线',
  quadrantChart: '象限图',
  journey: '旅程图',
  'xychart-beta': '图表',
};

/** The word that a diagram begins with, below its settings and remarks. */
export function diagramKind(source: string): string {
  return (
    /^\s*(?:---\n[\s\S]*?\n---\s*\n\s*)?(?:%%.*\n\s*)*([A-Za-z][\w-]*)/.exec(source)?.[1] ?? ''
  );
}
