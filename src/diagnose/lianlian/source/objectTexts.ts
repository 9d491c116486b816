import { javaText } from './javaText.js';

/** What programs make of an object that they join to a text. */
export const objectTexts: readonly (readonly [words: string, form: (value: object) => string])[] = [
  ['=Array, as PHP writes an array', () => 'Array'],
  ['=[object Object], as JavaScript writes an object', () => '[object Object]'],
  ['={...}, as Java writes a map', javaText],
];
