import type { Row } from '../Row.js';

/** Whether a row has a value for a text: an optional one with fixed values has none for another, and is left out. */
export function hasValueFor({ values, ignoreCase, presence }: Row, text: string): boolean {
  return values === undefined || ignoreCase !== undefined || presence !== 'O' || Object.hasOwn(values, text);
}
