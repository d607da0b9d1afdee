import { backpropStepper } from '~/explorables/backprop-stepper.ts';
import { defineExplorable } from '../explorable.ts';

defineExplorable(backpropStepper);
