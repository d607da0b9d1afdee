import { disclosedDayAudit } from '~/explorables/disclosed-day-audit.ts';
import { defineExplorable } from '../explorable.ts';

defineExplorable(disclosedDayAudit);
