import { printableJson } from 'tallystick';
import type { Reporter } from './Reporter.js';

/** The canonical report: each event as a line of JSON, in which controls are escaped. */
export const jsonLines: Reporter = (event) => `${printableJson(event)}\n`;
