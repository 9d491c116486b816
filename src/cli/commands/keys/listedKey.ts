import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import type { KeyWarning } from '../../../envelope/keys/keyWarnings.js';
import type { RsaKey } from '../../../envelope/keys/RsaKey.js';
import type { ListedKey } from '../../render/keyListReport.js';

/**
 * What is reported of a key and its certificate.
 *
 * @param file of a key ring, by which a key without certificate is recognised
 */
export function listedKey(
  { kid, key, bits, validity, certificate }: RsaKey,
  warnings: readonly KeyWarning[],
  file?: string,
): ListedKey {
  const { subject, issuer, use, fingerprint } = certificate ?? {};
  return {
    kid,
    bits,
    ...(subject !== undefined && issuer !== undefined && use !== undefined && fingerprint !== undefined
      ? { subject, issuer, use, fingerprint }
      : { ...(file !== undefined && { file }), publicKey: fingerprintOf(key) }),
    ...(validity && {
      validFrom: new Date(validity.from).toISOString(),
      validTo: new Date(validity.to).toISOString(),
    }),
    warnings: warnings.map(({ code, message }) => ({ code, message })),
  };
}

/** The SHA-256 of the public half, as DER (SubjectPublicKeyInfo). */
function fingerprintOf(key: KeyObject): string {
  const half = key.type === 'private' ? createPublicKey(key) : key;
  return createHash('sha256')
    .update(half.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}
