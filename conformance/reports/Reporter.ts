import type { Event } from '../Event.js';

/**
 * Turns the events of a run into the text of a report: called with one event after the other, it gives
 * the text that each adds. A report that needs all of them gives its text at the end.
 */
export type Reporter = (event: Event) => string;

export type StartEvent = Extract<Event, { type: 'start' }>;
export type ResultEvent = Extract<Event, { type: 'result' }>;
export type RestartEvent = Extract<Event, { type: 'restart' }>;
export type EndEvent = Extract<Event, { type: 'end' }>;
