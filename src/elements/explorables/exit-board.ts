import { exitBoard } from '~/explorables/exit-board.ts';
import { defineExplorable } from '../explorable.ts';

defineExplorable(exitBoard);
