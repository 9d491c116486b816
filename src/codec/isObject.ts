import type { Members } from './Judgement.js';

/** Whether a value is a JSON object: neither null nor an array. */
export function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
