import { digitsTrainer } from '~/explorables/digits-trainer.ts';
import { DigitsTraining } from '../digits-training.ts';
import { defineExplorable } from '../explorable.ts';

defineExplorable(digitsTrainer);
if (!customElements.get('digits-training'))
  customElements.define('digits-training', DigitsTraining);
