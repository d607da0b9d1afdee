import { unitEconomicsBoard } from '~/explorables/unit-economics-board.ts';
import { defineExplorable } from '../explorable.ts';

defineExplorable(unitEconomicsBoard);
