import { crossEntropyBoard } from '~/explorables/cross-entropy-board.ts';
import { defineExplorable } from '../explorable.ts';

defineExplorable(crossEntropyBoard);
