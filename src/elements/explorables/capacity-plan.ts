import { capacityPlan } from '~/explorables/capacity-plan.ts';
import { defineExplorable } from '../explorable.ts';

defineExplorable(capacityPlan);
