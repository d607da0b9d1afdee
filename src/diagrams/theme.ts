/**
 * The parts a colour plays in a diagram. Each is a CSS variable `--mm-<role>` of
 * styles/diagram.css, so that one drawing serves light, dark and paper. Authors may use the names
 * as colours: `linkStyle 2 stroke:risk`.
 */
export const ROLES = [
  'paper', // behind labels on lines
  'text',
  'soft', // axis labels, second-rank text
  'line', // edges and arrowheads
  'grid', // grid lines, lifelines, frames that only group
  'node', // box
  'border', // outline of a box
  'group', // subgraph, composite state, loop
  'note',
  'note-border',
  'active', // running task, activation, highlighted row
  'risk', // cinnabar: line and outline
  'risk-wash', // cinnabar: surface
  'good', // indigo: line and outline
  'good-wash', // indigo: surface
  // Surfaces of a series that carry text (pie, timeline) …
  's1',
  's2',
  's3',
  's4',
  's5',
  's6',
  // … and strong colours of a series (bars, curves, points).
  'x1',
  'x2',
  'x3',
  'x4',
] as const;

export type Role = (typeof ROLES)[number];

/**
 * Mermaid computes with colours and takes no variables, so every role is a colour that nobody
 * writes, and is replaced after drawing.
 */
export function sentinel(role: Role): string {
  return `#0a01${(ROLES.indexOf(role) + 16).toString(16)}`;
}

/** The variable for a colour as mermaid printed it, or undefined for a colour that is no role. */
export function roleColour(colour: string): string | undefined {
  const text = colour.trim().toLowerCase();
  if ((ROLES as readonly string[]).includes(text)) return `var(--mm-${text})`;
  const role = ROLES.find((name) => printed(name).includes(text.replace(/\s/g, '')));
  return role && `var(--mm-${role})`;
}

function printed(role: Role): string[] {
  const hex = sentinel(role);
  return [hex, `rgb(10,1,${Number.parseInt(hex.slice(5), 16)})`];
}

const PLACES: Partial<Record<Role, string>> = {
  paper: 'background edgeLabelBackground compositeBackground sequenceNumberColor excludeBkgColor',
  text:
    'primaryTextColor secondaryTextColor tertiaryTextColor textColor titleColor nodeTextColor ' +
    'noteTextColor actorTextColor signalTextColor labelTextColor loopTextColor taskTextColor ' +
    'taskTextOutsideColor taskTextLightColor taskTextDarkColor taskTextClickableColor classText ' +
    'transitionLabelColor stateLabelColor errorTextColor scaleLabelColor pieTitleTextColor ' +
    'pieSectionTextColor pieLegendTextColor quadrant1TextFill quadrant2TextFill quadrant3TextFill ' +
    'quadrant4TextFill quadrantPointTextFill quadrantTitleFill requirementTextColor ' +
    'relationLabelColor',
  soft: 'quadrantXAxisTextFill quadrantYAxisTextFill',
  line:
    'lineColor arrowheadColor defaultLinkColor signalColor transitionColor specialStateColor ' +
    'innerEndBackground relationColor',
  grid: 'gridColor actorLineColor clusterBorder quadrantInternalBorderStrokeFill',
  node:
    'primaryColor mainBkg nodeBkg actorBkg taskBkgColor labelBoxBkgColor stateBkg personBkg ' +
    'rowOdd attributeBackgroundColorOdd requirementBackground sectionBkgColor2',
  border:
    'primaryBorderColor secondaryBorderColor tertiaryBorderColor nodeBorder border2 actorBorder ' +
    'labelBoxBorderColor taskBorderColor doneTaskBorderColor personBorder compositeBorder ' +
    'pieStrokeColor pieOuterStrokeColor quadrantExternalBorderStrokeFill requirementBorderColor',
  group:
    'tertiaryColor clusterBkg secondaryColor labelBackgroundColor compositeTitleBackground ' +
    'altBackground altSectionBkgColor sectionBkgColor rowEven attributeBackgroundColorEven ' +
    'rectBkgColor errorBkgColor relationLabelBackground doneTaskBkgColor quadrant1Fill ' +
    'quadrant3Fill',
  note: 'noteBkgColor quadrant2Fill quadrant4Fill',
  'note-border': 'noteBorderColor',
  active: 'activationBkgColor',
  risk: 'critBorderColor todayLineColor vertLineColor',
  'risk-wash': 'critBkgColor',
  good: 'activeTaskBorderColor activationBorderColor',
  'good-wash': 'activeTaskBkgColor',
  x1: 'quadrantPointFill',
};

const SURFACES: Role[] = ['s1', 's2', 's3', 's4', 's5', 's6'];
const SERIES: Role[] = ['x1', 'x2', 'x3', 'x4'];

/** Every colour that mermaid's base theme knows, given as the sentinel of its role. */
export function themeVariables(): Record<string, unknown> {
  const variables: Record<string, unknown> = {
    fontFamily: 'inherit',
    fontSize: '15px',
    pieOpacity: '1',
    pieStrokeWidth: '1px',
    pieOuterStrokeWidth: '0px',
    pieTitleTextSize: '16px',
    pieSectionTextSize: '15px',
    pieLegendTextSize: '15px',
    xyChart: xyColours(),
  };
  for (const role of ROLES) {
    for (const name of PLACES[role]?.split(' ') ?? []) variables[name] = sentinel(role);
  }
  for (let i = 0; i < 12; i++) {
    const surface = sentinel(SURFACES[i % SURFACES.length] ?? 's1');
    variables[`cScale${i}`] = surface;
    variables[`cScalePeer${i}`] = sentinel('border');
    variables[`cScaleInv${i}`] = sentinel('border');
    variables[`cScaleLabel${i}`] = sentinel('text');
    variables[`pie${i + 1}`] = surface;
    variables[`fillType${i}`] = surface;
  }
  return variables;
}

function xyColours(): Record<string, string> {
  const colours: Record<string, string> = {
    backgroundColor: 'transparent',
    titleColor: sentinel('text'),
    dataLabelColor: sentinel('text'),
    legendTextColor: sentinel('text'),
    plotColorPalette: SERIES.map(sentinel).join(','),
  };
  for (const axis of ['xAxis', 'yAxis']) {
    colours[`${axis}TitleColor`] = sentinel('text');
    colours[`${axis}LabelColor`] = sentinel('soft');
    colours[`${axis}TickColor`] = sentinel('line');
    colours[`${axis}LineColor`] = sentinel('line');
  }
  return colours;
}

/** Colours that mermaid writes out itself, whatever the theme, most of them in journeys. */
export const BUILT_IN: Readonly<Record<string, Role>> = {
  white: 'paper',
  '#fff': 'paper',
  black: 'line',
  '#000': 'line',
  '#666': 'line',
  '#999': 'border',
  '#fff8dc': 'note',
  ...turns('#191970 #8b008b #4b0082 #2f4f4f #800000 #8b4513 #00008b', SURFACES),
  ...turns('#8fbc8f #7cfc00 #00ffff #20b2aa #b0e0e6 #ffffe0', SERIES),
};

function turns(colours: string, roles: readonly Role[]): Record<string, Role> {
  const pairs = colours.split(' ').map((colour, i) => [colour, roles[i % roles.length]] as const);
  return Object.fromEntries(pairs) as Record<string, Role>;
}
