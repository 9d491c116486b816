/** What a report calls a testee that did not start. */
export const NOT_STARTED = 'unknown';
