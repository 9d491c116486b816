import type { CertificateFacts, CertificateUse } from './CertificateFacts.js';
import type { KeyRing } from './KeyRing.js';

/** What a certificate says that its key is for, and what the list of its key is for. */
export interface OtherUse {
  readonly said: CertificateUse;
  readonly due: CertificateUse;
}

const USES = {
  signing: 'signing',
  verification: 'signing',
  decryption: 'encryption',
  encryption: 'encryption',
} as const;

/** Undefined where the certificate says that its key is for what its list is for, or says nothing. */
export function otherUse(
  certificate: CertificateFacts | undefined,
  list: keyof KeyRing,
): OtherUse | undefined {
  const due = USES[list];
  const [said] = certificate?.use ?? [];
  return said === undefined || certificate?.use.includes(due) ? undefined : { said, due };
}
