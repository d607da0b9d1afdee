/** What every page runs. */
import './closed-sheets.ts';
import './keep-visited.ts';
import './reading-settings.ts';
import './search-dialog.ts';
