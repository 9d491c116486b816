const ALGORITHMS: Readonly<Record<string, string>> = {
  '06082a864886f70d0205': 'md5',
  '06052b0e03021a': 'sha1',
  '0609608648016503040201': 'sha256',
  '0609608648016503040202': 'sha384',
  '0609608648016503040203': 'sha512',
  '0609608648016503040204': 'sha224',
};

/** A hash, and the name of its algorithm. */
export interface Digest {
  readonly hash: string;
  readonly digest: Buffer;
}

/**
 * Reads the DigestInfo of a signature (RFC 8017 section 9.2): a sequence of an algorithm and an octet string.
 *
 * @returns undefined where it is not one
 */
export function readDigestInfo(bytes: Buffer): Digest | undefined {
  const algorithmLength = bytes[3];
  if (
    bytes[0] !== 0x30 ||
    bytes[1] !== bytes.length - 2 ||
    bytes[2] !== 0x30 ||
    algorithmLength === undefined
  ) {
    return undefined;
  }
  const end = 4 + algorithmLength;
  const hash = ALGORITHMS[bytes.subarray(4, end).toString('hex').replace(/0500$/, '')];
  const digest = bytes.subarray(end + 2);
  if (hash === undefined || bytes[end] !== 4 || bytes[end + 1] !== digest.length) return undefined;
  return { hash, digest };
}
