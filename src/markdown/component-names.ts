/** Experiments that readers can turn the knobs of; one file each in components/explorables/. */
export const EXPLORABLES = [
  'ApiOrSelfHost',
  'BackpropStepper',
  'BassDiffusion',
  'CachedSelfHost',
  'CapacityPlan',
  'CrossEntropyBoard',
  'DigitsTrainer',
  'DilutionBoard',
  'DisclosedDayAudit',
  'ExitBoard',
  'GradientStepper',
  'HeavyTailPlan',
  'MarketSize',
  'OptimiserPaths',
  'PlatformDependence',
  'ProjectSchedule',
  'RunwayPlanner',
  'TicketCost',
  'TrainingCost',
  'UnitEconomicsBoard',
  'VoucherCost',
] as const;

/** Components that draw themselves at run time; one file each in components/mdx/. */
export const DRAWN = ['Callout', 'Chart', 'Correction', 'Example', 'Figure'] as const;

/** Components that the plugins of this folder turn into plain HTML. */
export const INLINE = ['Cite', 'Term', 'Value'] as const;

/** Everything that an author may write without importing it. */
export const COMPONENTS: readonly string[] = [...DRAWN, ...INLINE, ...EXPLORABLES];
