import { bassDiffusion } from '~/explorables/bass-diffusion.ts';
import { defineExplorable } from '../explorable.ts';

defineExplorable(bassDiffusion);
