/**
 * Says of what people give in place of a key ring how to come to one.
 *
 * @param options of a function that takes `keys`; anything else about them is checked elsewhere
 * @throws TypeError where its keys are a promise or a text
 */
export function requireReadKeys(options: { readonly keys?: unknown } | undefined): void {
  const keys = options?.keys;
  if (keys instanceof Promise) throw new TypeError('keys must be a key ring; got a promise: await it');
  if (typeof keys === 'string')
    throw new TypeError('keys must be a key ring; got a string: give await readKeyRing(directory)');
}
