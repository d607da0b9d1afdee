import ApiOrSelfHost from '../explorables/ApiOrSelfHost.astro';
import BackpropStepper from '../explorables/BackpropStepper.astro';
import BassDiffusion from '../explorables/BassDiffusion.astro';
import CachedSelfHost from '../explorables/CachedSelfHost.astro';
import CapacityPlan from '../explorables/CapacityPlan.astro';
import CrossEntropyBoard from '../explorables/CrossEntropyBoard.astro';
import DigitsTrainer from '../explorables/DigitsTrainer.astro';
import DilutionBoard from '../explorables/DilutionBoard.astro';
import DisclosedDayAudit from '../explorables/DisclosedDayAudit.astro';
import ExitBoard from '../explorables/ExitBoard.astro';
import GradientStepper from '../explorables/GradientStepper.astro';
import HeavyTailPlan from '../explorables/HeavyTailPlan.astro';
import MarketSize from '../explorables/MarketSize.astro';
import OptimiserPaths from '../explorables/OptimiserPaths.astro';
import PlatformDependence from '../explorables/PlatformDependence.astro';
import ProjectSchedule from '../explorables/ProjectSchedule.astro';
import RunwayPlanner from '../explorables/RunwayPlanner.astro';
import TicketCost from '../explorables/TicketCost.astro';
import TrainingCost from '../explorables/TrainingCost.astro';
import UnitEconomicsBoard from '../explorables/UnitEconomicsBoard.astro';
import VoucherCost from '../explorables/VoucherCost.astro';
import Callout from './Callout.astro';
import Chart from './Chart.astro';
import Correction from './Correction.astro';
import Example from './Example.astro';
import Figure from './Figure.astro';

/**
 * What an article may use without importing it; the names are listed for the plugins in
 * markdown/component-names.ts. Term, Cite and Value are not here: the plugins turn them into HTML.
 */
export const mdx = {
  ApiOrSelfHost,
  BackpropStepper,
  BassDiffusion,
  CachedSelfHost,
  Callout,
  CapacityPlan,
  Chart,
  Correction,
  CrossEntropyBoard,
  DigitsTrainer,
  DilutionBoard,
  DisclosedDayAudit,
  Example,
  ExitBoard,
  Figure,
  GradientStepper,
  HeavyTailPlan,
  MarketSize,
  OptimiserPaths,
  PlatformDependence,
  ProjectSchedule,
  RunwayPlanner,
  TicketCost,
  TrainingCost,
  UnitEconomicsBoard,
  VoucherCost,
};
