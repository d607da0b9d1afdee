/** What the reading page runs besides site-page.ts, in one file for the sake of requests. */
import './article-toc.ts';
import './copy-code.ts';
import './kept-reading.ts';
import './lazy-elements.ts';
import './reading-progress.ts';
import './reading-aids.ts';
import { holdPlace } from './hold-place.ts';
import { layOutRest } from './rest-of-text.ts';

layOutRest();
holdPlace();
