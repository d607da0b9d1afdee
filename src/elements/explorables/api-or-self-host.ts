import { apiOrSelfHost } from '~/explorables/api-or-self-host.ts';
import { defineExplorable } from '../explorable.ts';

defineExplorable(apiOrSelfHost);
