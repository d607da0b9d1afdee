import { runwayPlanner } from '~/explorables/runway-planner.ts';
import { defineExplorable } from '../explorable.ts';

defineExplorable(runwayPlanner);
