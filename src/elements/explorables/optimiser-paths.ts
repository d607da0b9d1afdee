import { optimiserPaths } from '~/explorables/optimiser-paths.ts';
import { defineExplorable } from '../explorable.ts';

defineExplorable(optimiserPaths);
