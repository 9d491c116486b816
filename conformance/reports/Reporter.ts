import type { Event } from '../Event.js';

/**
 * Turns the events of a run into the text of a report: called with one event after the other, it gives
 * the text that each adds. A report that needs all of them gives its text at the end.
 *
 * @param event the next event of the run
 * @returns text for the end of the report, often none
 */
export type Reporter = (event: Event) => string;
