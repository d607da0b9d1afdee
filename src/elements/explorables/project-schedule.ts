import { projectSchedule } from '~/explorables/project-schedule.ts';
import { defineExplorable } from '../explorable.ts';

defineExplorable(projectSchedule);
