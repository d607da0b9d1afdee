import type { MermaidConfig } from 'mermaid';
import { liveRules, rules } from './look.ts';
import { sentinel, themeVariables } from './theme.ts';

/** Width of charts that take the width they are given, in px: they fit the text column. */
const CHART_WIDTH = 630;

/**
 * For drawing in the author's browser while writing. There rules may use the variables themselves, and the theme is astro-mermaid's.
 */
export function liveConfig(): MermaidConfig {
  const { theme: _theme, themeVariables: _variables, ...rest } = mermaidConfig();
  // A browser lays out labels of HTML itself, and some kinds centre only those.
  const flowchart = { ...rest.flowchart, htmlLabels: true };
  return { ...rest, flowchart, htmlLabels: true, themeCSS: liveRules() };
}

/** One configuration for building and for the comparison with a browser. */
export function mermaidConfig(): MermaidConfig {
  return {
    startOnLoad: false,
    suppressErrorRendering: true,
    securityLevel: 'strict',
    theme: 'base',
    themeVariables: themeVariables(),
    themeCSS: rules(sentinel),
    fontFamily: 'inherit',
    htmlLabels: false,
    deterministicIds: true,
    // Some shapes are drawn by a library for sketches, which draws them a little differently each time.
    handDrawnSeed: 1,
    fontSize: 15,
    flowchart: {
      htmlLabels: false,
      nodeSpacing: 30,
      rankSpacing: 38,
      subGraphTitleMargin: { top: 3, bottom: 14 },
      padding: 11,
      diagramPadding: 4,
    },
    sequence: {
      width: 120,
      height: 44,
      actorMargin: 36,
      diagramMarginX: 4,
      diagramMarginY: 4,
      messageMargin: 32,
      mirrorActors: false,
      actorFontSize: 15,
      actorFontFamily: 'inherit',
      messageFontSize: 15,
      messageFontFamily: 'inherit',
      noteFontSize: 14,
      noteFontFamily: 'inherit',
    },
    journey: { textPlacement: 'tspan', taskFontFamily: 'inherit', taskFontSize: 14 },
    gantt: {
      useWidth: CHART_WIDTH,
      fontSize: 14,
      sectionFontSize: 14,
      barHeight: 26,
      barGap: 6,
      leftPadding: 84,
      rightPadding: 24,
      topPadding: 44,
      numberSectionStyles: 2,
    },
    pie: { textPosition: 0.68, legendPosition: 'bottom', useWidth: CHART_WIDTH },
    quadrantChart: {
      chartWidth: 480,
      chartHeight: 440,
      pointLabelFontSize: 14,
      pointTextPadding: 8,
      titleFontSize: 16,
    },
    xyChart: { width: CHART_WIDTH, height: 420, titleFontSize: 16 },
  };
}
