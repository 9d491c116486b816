import { createHash, type X509Certificate } from 'node:crypto';
import { BER, type BerElement, elementsOf, identifierOf, octetsOf, readBer } from './BerElement.js';
import { keyError } from './currentKey.js';

/** What a certificate says of the key in it. */
export interface CertificateFacts {
  /** Whom it was issued to, most general part first, such as `C=CN, O=Bank, CN=signing`. */
  readonly subject: string;
  /** Who issued it, in the same form. */
  readonly issuer: string;
  /** In lower-case hex. The network assigns its own certificate ID: this is not it. */
  readonly serialNumber: string;
  /** SHA-256 over the certificate, in lower-case hex. */
  readonly fingerprint: string;
  /** What the key may be used for (RFC 5280 section 4.2.1.3); none where the certificate does not say so. */
  readonly use: readonly CertificateUse[];
}

/** Whether a key may sign messages or encrypt content keys. */
export type CertificateUse = 'signing' | 'encryption';

/** The life of a certificate in milliseconds since 1970. */
export interface Validity {
  /** The first instant at which the certificate is valid. */
  readonly from: number;
  /** The last instant at which the certificate is valid. */
  readonly to: number;
}

/** What a certificate says of its key. */
export function factsOf(certificate: X509Certificate): CertificateFacts {
  return {
    subject: inOneLine(certificate.subject),
    issuer: inOneLine(certificate.issuer),
    serialNumber: certificate.serialNumber.toLowerCase(),
    fingerprint: createHash('sha256').update(certificate.raw).digest('hex'),
    use: useOf(certificate.raw),
  };
}

/** When a certificate is valid. */
export function validityOf({ validFrom, validTo }: X509Certificate): Validity {
  const validity = { from: Date.parse(validFrom), to: Date.parse(validTo) };
  if (!Number.isNaN(validity.from) && !Number.isNaN(validity.to)) return validity;
  throw keyError('The certificate does not say from when to when it is valid; have a new one issued.');
}

/** Node writes each part on a line. */
function inOneLine(name: string): string {
  return name.split('\n').join(', ');
}

const KEY_USAGE = '2.5.29.15';
const EXTENSIONS = 0xa3;
/** Of the first byte of the bits: digitalSignature and nonRepudiation; keyEncipherment and dataEncipherment. */
const SIGNS = 0xc0;
const ENCRYPTS = 0x30;

/** Node tells the extended use of a key, and not its plain one. */
function useOf(certificate: Buffer): readonly CertificateUse[] {
  const bits = keyUsageIn(certificate);
  return [
    ...((bits & SIGNS) === 0 ? [] : (['signing'] as const)),
    ...((bits & ENCRYPTS) === 0 ? [] : (['encryption'] as const)),
  ];
}

function keyUsageIn(certificate: Buffer): number {
  try {
    const [signed] = elementsOf(readBer(certificate));
    const list = elementsOf(signed as BerElement).find(({ tag }) => tag === EXTENSIONS);
    const extensions = list === undefined ? [] : elementsOf(elementsOf(list)[0] as BerElement);
    for (const extension of extensions) {
      const parts = elementsOf(extension);
      if (identifierOf(parts[0] as BerElement) !== KEY_USAGE) continue;
      const bits = readBer(octetsOf(parts.at(-1) as BerElement));
      // The first byte counts the bits that are not used.
      return bits.tag === BER.BIT_STRING ? (bits.content[1] ?? 0) : 0;
    }
  } catch {
    // A certificate of an odd structure says nothing of its use.
  }
  return 0;
}
