import { basename, dirname, resolve } from 'node:path';
import { printable } from 'tallystick';
import type { Violation } from '../../codec/Violation.js';
import { keyRingsIn } from '../io/keyRingsIn.js';

const WRONG_KEYS = ['jws-key', 'jwe-key', 'kv-signature'];

/**
 * Adds the option that helps to the violations of one code; the envelope knows nothing of options.
 *
 * @param hint a sentence
 */
export function withHint(violation: Violation, code: string, hint: string): Violation {
  return violation.code === code ? { ...violation, message: `${violation.message} ${hint}` } : violation;
}

/** Tells a user who judges an old capture which option sets its time. */
export function withTimeHint(violation: Violation): Violation {
  return withHint(violation, 'jws-timestamp', 'For an old capture, --at says when it was received.');
}

/**
 * Adds the key rings next to the given one to violations that keys of the wrong side may cause.
 *
 * @param directory the key ring that was given, unless single keys were
 */
export async function withKeysHint(
  violations: readonly Violation[],
  directory: string | undefined,
): Promise<readonly Violation[]> {
  if (directory === undefined) return violations;
  const others = (await keyRingsIn(dirname(directory))).filter(
    (other) => basename(other) !== basename(resolve(directory)),
  );
  if (others.length === 0) return violations;
  const hint = `If these are the keys of the wrong side, give --keys ${others.map(printable).join(' or ')}.`;
  return violations.map((violation) =>
    WRONG_KEYS.reduce((hinted, code) => withHint(hinted, code, hint), violation),
  );
}
