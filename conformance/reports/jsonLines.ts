import type { Reporter } from './Reporter.js';

/** The canonical report: each event as a line of JSON. */
export const jsonLines: Reporter = (event) => `${JSON.stringify(event)}\n`;
