import { ticketCost } from '~/explorables/ticket-cost.ts';
import { defineExplorable } from '../explorable.ts';

defineExplorable(ticketCost);
