/**
 * Kinds of diagram, by mermaid's names for them, that come out right without a browser. The rest
 * (sankey, gitGraph, …) would have to be drawn in the reader's browser, where the security policy
 * blocks the style sheet that mermaid puts into every drawing: black boxes.
 */
export const DRAWN: ReadonlySet<string> = new Set(
  (
    'flowchart flowchart-v2 sequence gantt timeline state stateDiagram class classDiagram er pie ' +
    'quadrantChart xychart journey mindmap'
  ).split(' '),
);
