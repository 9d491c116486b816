import type { KeyWarning } from '../../../envelope/keys/keyWarnings.js';
import type { RsaKey } from '../../../envelope/keys/RsaKey.js';
import type { ListedKey } from '../../render/keyListReport.js';

/** What is reported of a key and its certificate. */
export function listedKey(
  { kid, bits, validity, certificate }: RsaKey,
  warnings: readonly KeyWarning[],
): ListedKey {
  const { subject, issuer, use, fingerprint } = certificate ?? {};
  return {
    kid,
    bits,
    ...(subject !== undefined && issuer !== undefined && use !== undefined && fingerprint !== undefined
      ? { subject, issuer, use, fingerprint }
      : {}),
    ...(validity && {
      validFrom: new Date(validity.from).toISOString(),
      validTo: new Date(validity.to).toISOString(),
    }),
    warnings: warnings.map(({ code, message }) => ({ code, message })),
  };
}
