import { gradientStepper } from '~/explorables/gradient-stepper.ts';
import { defineExplorable } from '../explorable.ts';

defineExplorable(gradientStepper);
