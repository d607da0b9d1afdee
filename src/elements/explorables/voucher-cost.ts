import { voucherCost } from '~/explorables/voucher-cost.ts';
import { defineExplorable } from '../explorable.ts';

defineExplorable(voucherCost);
