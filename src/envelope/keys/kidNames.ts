import type { RsaKey } from './RsaKey.js';

/** Of a ring: names that neither steer a terminal nor fill a log. */
const NAME = /^[\w.:-]{1,64}$/;
/** A sender may write anything in the place of a kid, so that only what has the form of one is repeated: digits, hexadecimal or not. */
const CERTIFICATE_ID = /^[0-9A-Fa-f-]{1,64}$/;
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
  return `kid${CERTIFICATE_ID.test(kid) ? ` '${kid}'` : ''} is not in ${list}: [${shown}]`;
}
