const EMPTY = /^/;

/**
 * Makes the runtime forget the text that a regular expression matched last: `RegExp.$_`, `RegExp.$1` and their like
 * keep it for any code that asks (ECMA-262, legacy features of RegExp), and it may be a photo, a phone number or a key.
 */
export function forgetMatch(): void {
  EMPTY.test('');
}
