import { dilutionBoard } from '~/explorables/dilution-board.ts';
import { defineExplorable } from '../explorable.ts';

defineExplorable(dilutionBoard);
