import type { Violation } from '../../codec/Violation.js';
import type { KeyTimeCode } from '../../envelope/keys/currentKey.js';

const KEY_TIMES: readonly string[] = ['key-expired', 'key-not-yet-valid'] satisfies readonly KeyTimeCode[];

/** Whether no certificate is valid at the time that is used: mostly, the time is wrong. */
export function isOfKeyTime({ code }: Violation): boolean {
  return KEY_TIMES.includes(code);
}
