import type { Format } from '../format.js';

/** A likelihood in per cent (row confidence). */
export const confidence: Format = {
  name: 'confidence',
  expected: 'a whole number from 0 to 100',
  range: /^(?:0?[0-9]?[0-9]|100)$/,
};
