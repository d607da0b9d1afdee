/** What long pages that are not for reading through run besides site-page.ts. */
import { holdPlace } from './hold-place.ts';
import { layOutRest } from './rest-of-text.ts';

layOutRest();
holdPlace();
