import { platformDependence } from '~/explorables/platform-dependence.ts';
import { defineExplorable } from '../explorable.ts';

defineExplorable(platformDependence);
