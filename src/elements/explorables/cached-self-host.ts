import { cachedSelfHost } from '~/explorables/cached-self-host.ts';
import { defineExplorable } from '../explorable.ts';

defineExplorable(cachedSelfHost);
