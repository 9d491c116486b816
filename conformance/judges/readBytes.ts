import { isObject } from './judged.js';

/** Reads a value of the type Bytes of the protocol; undefined where it is not one. */
export function readBytes(value: unknown): Buffer | undefined {
  if (!isObject(value)) return undefined;
  if (typeof value.text === 'string') return Buffer.from(value.text);
  return typeof value.base64 === 'string' ? Buffer.from(value.base64, 'base64') : undefined;
}
