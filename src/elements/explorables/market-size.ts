import { marketSize } from '~/explorables/market-size.ts';
import { defineExplorable } from '../explorable.ts';

defineExplorable(marketSize);
