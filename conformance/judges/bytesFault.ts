import { isObject } from './judged.js';

/** RFC 4648 section 4, with padding. */
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * Says what keeps a member of an output from being Bytes of the protocol, in one sentence without its value.
 *
 * @param name of the member
 * @returns undefined where it is Bytes
 */
export function bytesFault(name: string, value: unknown): string | undefined {
  const fault = faultOf(value);
  return fault && `${name} must be Bytes, {"text": "…"} or {"base64": "…"}, but ${fault}.`;
}

function faultOf(value: unknown): string | undefined {
  if (value === undefined) return 'the output has no such member';
  if (typeof value === 'string') return 'it is a string';
  if (!isObject(value)) return 'it is no object';
  const { text, base64 } = value;
  if (text === undefined && base64 === undefined) return 'it has neither';
  if (text !== undefined && typeof text !== 'string') return 'its text is no string';
  if (base64 === undefined) return undefined;
  if (typeof base64 !== 'string') return 'its base64 is no string';
  return BASE64.test(base64) ? undefined : 'its base64 is not Base64 with padding';
}
