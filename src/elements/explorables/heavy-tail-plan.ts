import { heavyTailPlan } from '~/explorables/heavy-tail-plan.ts';
import { defineExplorable } from '../explorable.ts';

defineExplorable(heavyTailPlan);
