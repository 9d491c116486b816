import type { KeyRing } from '../../envelope/keys/KeyRing.js';
import type { RsaKey } from '../../envelope/keys/RsaKey.js';
import { parseJws } from '../../wire/unionpay/parseJws.js';
import { protectedHeader } from '../../wire/unionpay/protectedHeader.js';
import { UsageError } from '../UsageError.js';
import type { Io } from './Io.js';
import { readKeyFiles } from './readKeyFile.js';
import { readKeys } from './readKeys.js';

/** Where the keys of a call are. */
export interface RingOptions {
  /** A directory with `key-ring.json`. */
  readonly keys?: string;
  /** Files of single keys. */
  readonly key?: readonly string[];
}

/**
 * Reads the key ring of a call: that of a directory, or one of single files, whose keys have no kid.
 *
 * @throws {@link UsageError} where neither or both are given, or one cannot be read
 */
export async function readRing({ keys, key = [] }: RingOptions, io: Io): Promise<KeyRing> {
  if (keys !== undefined && key.length > 0) {
    throw new UsageError('Only one of --keys and --key can be given.');
  }
  if (keys !== undefined) return readKeys(keys, io, true);
  if (key.length > 0) return readKeyFiles(key, io);
  throw new UsageError('The keys are missing: give --keys <directory> or --key <file>.');
}

/**
 * As {@link readRing}, for what verifies: where single files hold no key of another party, our own verify what we signed.
 *
 * @throws {@link UsageError} as {@link readRing}
 */
export async function readVerifyingRing(options: RingOptions, io: Io): Promise<KeyRing> {
  const ring = await readRing(options, io);
  if (options.key === undefined || ring.verification.length > 0) return ring;
  const { importPublicKey } = await import('tallystick/envelope');
  return { ...ring, verification: ring.signing.map(({ key, kid }) => importPublicKey(key, { kid })) };
}

/** What a message names its keys by. */
export interface NamedKids {
  readonly signature?: string | undefined;
  readonly encryption?: string | undefined;
}

/** The header of a JWE in the text of a body. */
const JWE_HEADER = /"(eyJ[\w-]{1,4000})\.[\w-]+\./;

/** The kids that a header `UPI-JWS` and the text of a body name. */
export function kidsIn(header: string, body: string): NamedKids {
  const [, encoded] = JWE_HEADER.exec(body) ?? [];
  return {
    signature: kidOf(parseJws(header).header.members),
    encryption: encoded === undefined ? undefined : kidOf(protectedHeader(encoded).members),
  };
}

function kidOf(members: { readonly kid?: unknown } | undefined): string | undefined {
  return typeof members?.kid === 'string' ? members.kid : undefined;
}

/** The ring, its keys without kid under those that the message names: who gives a single key means that one. */
export function underKids(ring: KeyRing, { signature, encryption }: NamedKids): KeyRing {
  const named = <Key extends RsaKey>(keys: readonly Key[], kid: string | undefined) =>
    keys.map((key) => (key.kid === '' && kid !== undefined ? { ...key, kid } : key));
  return {
    ...ring,
    verification: named(ring.verification, signature),
    decryption: named(ring.decryption, encryption),
  };
}
