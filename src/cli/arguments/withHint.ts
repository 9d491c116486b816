import { basename, dirname, resolve } from 'node:path';
import { printable } from 'tallystick';
import type { Violation } from '../../codec/Violation.js';
import type { KeyRing } from '../../envelope/keys/KeyRing.js';
import type { Io } from '../io/Io.js';
import { keyRingsIn } from '../io/keyRingsIn.js';
import { readKeys } from '../io/readKeys.js';

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
 * Names the key ring next to the given one whose keys fit, where those that were given do not: those of the other
 * party, mostly. A ring that does not open the message, such as a copy, is not named.
 *
 * @param directory the key ring that was given, unless single keys were
 * @param judgeWith the violations of the same message under another ring
 */
export async function withKeysHint(
  violations: readonly Violation[],
  directory: string | undefined,
  io: Io,
  judgeWith: (ring: KeyRing) => Promise<readonly Violation[]>,
): Promise<readonly Violation[]> {
  if (directory === undefined || !violations.some(isOfKeys)) return violations;
  const others = (await keyRingsIn(dirname(directory))).filter(
    (other) => basename(other) !== basename(resolve(directory)),
  );
  const fitting = await Promise.all(
    others.map(async (other) => {
      // One that cannot be read, for lack of its passphrase perhaps, is not to be recommended.
      const judged = await readKeys(other, io)
        .then(judgeWith)
        .catch(() => undefined);
      return judged !== undefined && !judged.some(isOfKeys) ? [other] : [];
    }),
  );
  const [ring] = fitting.flat();
  if (ring === undefined) return violations;
  const hint = `The keys of ${printable(ring)} fit: give --keys ${printable(ring)}.`;
  return violations.map((violation) =>
    WRONG_KEYS.reduce((hinted, code) => withHint(hinted, code, hint), violation),
  );
}

function isOfKeys({ code }: Violation): boolean {
  return WRONG_KEYS.includes(code);
}
