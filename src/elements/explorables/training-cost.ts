import { trainingCost } from '~/explorables/training-cost.ts';
import { defineExplorable } from '../explorable.ts';

defineExplorable(trainingCost);
