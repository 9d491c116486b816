import type { RsaKey } from './RsaKey.js';

/** A sender chooses a kid, so that only what looks like a name is repeated, and no log is filled with it. */
const NAME = /^[\w.:-]{1,64}$/;
const MOST = 8;

/**
 * Says that a list of a key ring has no key of a name, with the names that it has, such as
 * `kid '4000000001' is not in verification: [4000000002]`.
 *
 * @param kid as it was received
 * @param list the name of the list
 */
export function kidIsNotIn(kid: string, list: string, keys: readonly RsaKey[]): string {
  const names = keys.map((key) =>
    key.kid === '' ? 'no kid' : NAME.test(key.kid) ? key.kid : 'of an odd name',
  );
  const more = names.length > MOST ? [`${names.length - MOST} more`] : [];
  const shown = [...names.slice(0, MOST), ...more].join(', ');
  return `kid${NAME.test(kid) ? ` '${kid}'` : ''} is not in ${list}: [${shown}]`;
}
