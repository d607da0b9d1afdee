import type { Role } from './theme.ts';

/**
 * Rules added to mermaid's own, in its class names; they end up as attributes of the drawing.
 * `risk`, `good` and `note` are there for authors: `A:::risk`, or `A e1@--> B` and `class e1 risk`.
 */
export function rules(colour: (role: Role) => string): string {
  const wash = (kind: string) => washes(kind, colour);
  return `
.edgeLabel rect, .edgeLabel .label rect, .labelBkg, .relationshipLabelBox { opacity: 1; fill: ${colour('paper')} }
.edgeLabel.in-group rect, .edgeLabel.in-group .label rect { fill: ${colour('group')} }
.cluster rect { stroke-dasharray: 4 3 }
.cluster-label text { paint-order: stroke; stroke: ${colour('group')}; stroke-width: 6px; stroke-linejoin: round }
.edge-thickness-thick { stroke-width: 3px }
.edge-pattern-dashed, .edge-pattern-dotted, .messageLine1 { stroke-dasharray: 4 3 !important }
${['node', 'rough-node'].flatMap(wash).join('\n')}
.flowchart-link.risk, .edgePaths .path.risk { stroke: ${colour('risk')} !important; stroke-dasharray: 5 4 }
.flowchart-link.good, .edgePaths .path.good { stroke: ${colour('good')} !important; stroke-width: 2px }
.edgeTerminals { font-size: 13px }
.messageText, .loopText, .sectionTitle, .taskTextOutsideRight, .taskTextOutsideLeft, .edgeTerminals text {
  paint-order: stroke; stroke: ${colour('paper')} !important; stroke-width: 4px; stroke-linejoin: round
}
.messageLine0, .messageLine1 { stroke-width: 1.2px }
.loopLine { stroke: ${colour('border')}; stroke-width: 1px; stroke-dasharray: 2 3 }
.actor-line { stroke: ${colour('grid')}; stroke-width: 1px }
.grid .tick { opacity: 1; stroke: none }
.grid .tick line { stroke: ${colour('grid')}; stroke-width: 1px }
.grid .tick text { font-size: 13px; fill: ${colour('soft')} }
.section { opacity: .5 }
.task { stroke-width: 1.2px }
.milestoneText { font-style: normal }
text.journey-section, text.task { fill: ${colour('text')} !important; stroke: none }
.titleText { font-size: 16px }
rect[class*="bar-plot"], [class*="bar-plot"] rect { fill-opacity: .35 }
.legend rect { stroke: ${colour('border')} !important }
[font-size="4ex"] { font-size: 16px }
${mindmap(colour)}
.timeline-node .node-line, .lineWrapper line { stroke-width: 1.5px }
`;
}

function washes(kind: string, colour: (role: Role) => string): string[] {
  const parts = ['rect', 'circle', 'ellipse', 'polygon', 'path'];
  const rule = (name: string, fill: string, stroke: string, more = '') =>
    `${parts.map((part) => `.${kind}.${name} ${part}`).join(', ')} { fill: ${fill} !important; stroke: ${stroke} !important${more} }`;
  return [
    rule('risk', colour('risk-wash'), colour('risk')),
    rule('good', colour('good-wash'), colour('good')),
    rule('note', colour('note'), colour('note-border'), '; stroke-dasharray: 4 3'),
  ];
}

/** A surface a branch, cinnabar in the middle; mermaid's own lines are as thick as a finger. */
function mindmap(colour: (role: Role) => string): string {
  const root = ['rect', 'circle', 'path', 'polygon'].map((part) => `.section-root ${part}`);
  return `
${root.join(', ')} { fill: ${colour('risk-wash')} !important }
.mindmap-node .label-container, .mindmap-node .node-bkg { stroke: ${colour('border')}; stroke-width: 1px }
.section-root .label-container, .section-root .node-bkg { stroke: ${colour('risk')} !important }
.mindmap-node line { stroke: none !important }
.edge[class*="section-edge-"] { stroke: ${colour('line')} !important; stroke-width: 1.5px !important }
`;
}

/** The same, and the main colours, for a browser, whose rules know the variables. */
export function liveRules(): string {
  const colour = (role: Role) => `var(--mm-${role})`;
  return `
.node rect, .node circle, .node ellipse, .node polygon, .node path, rect.actor, .labelBox {
  fill: ${colour('node')}; stroke: ${colour('border')}
}
.cluster rect { fill: ${colour('group')}; stroke: ${colour('grid')} }
.flowchart-link, .messageLine0, .messageLine1, .transition, .relation { stroke: ${colour('line')} }
.marker, .arrowheadPath { fill: ${colour('line')}; stroke: ${colour('line')} }
rect.note { fill: ${colour('note')}; stroke: ${colour('note-border')} }
text, tspan, .nodeLabel, .edgeLabel p, .mindmap-node span {
  fill: ${colour('text')}; color: ${colour('text')} !important
}
.edgeLabel, .edgeLabel p, .labelBkg { background-color: ${colour('paper')} }
${rules(colour)}`;
}
