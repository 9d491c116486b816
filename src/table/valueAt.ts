import { isObject } from './JsonObject.js';

/**
 * The value at a JSON Pointer (RFC 6901) through objects, undefined where there is none.
 * Names of tables need no escapes.
 */
export function valueAt(root: unknown, pointer: string): unknown {
  return pointer
    .slice(1)
    .split('/')
    .reduce((value, name) => (isObject(value) ? value[name] : undefined), root);
}
