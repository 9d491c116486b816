import { randomBytes, sign } from 'node:crypto';
import { isIP } from 'node:net';
import forge from 'node-forge';

/** What a certificate says. */
export interface CertificateRequest {
  /** The common name. */
  readonly subject: string;
  readonly use: CertificateUse;
  /** The names and addresses that a server has. */
  readonly hosts?: readonly string[];
  /** SPKI as PEM. */
  readonly publicKey: string;
  /** Milliseconds since 1970; the certificate is valid from an hour earlier, for a year. */
  readonly now: number;
}

/** What the key of a certificate is for. */
export type CertificateUse = keyof typeof KEY_USAGE;

/** By whom a certificate is issued. */
export interface Issuer {
  /** PKCS#8 as PEM. */
  readonly privateKey: string;
  /** PEM; without it the certificate that is issued is the authority's own. */
  readonly certificate?: string;
}

/** RFC 5280 section 4.2.1.3: a key signs or encrypts, never both. */
const KEY_USAGE = {
  authority: { keyCertSign: true, cRLSign: true },
  signing: { digitalSignature: true, nonRepudiation: true },
  encryption: { keyEncipherment: true },
  server: { digitalSignature: true },
} as const;

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;

/**
 * Issues an X.509 certificate (RFC 5280), signed with SHA-256, with the key identifiers that lead from it to its issuer.
 *
 * @returns the certificate as PEM, with a random serial number
 */
export function issueCertificate(
  { subject, use, publicKey, now, hosts = [] }: CertificateRequest,
  { privateKey, certificate: issuer }: Issuer,
): string {
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(publicKey);
  // A serial number is positive, so its first bit is off; its first byte is not zero, so that all are alike.
  certificate.serialNumber = `4${randomBytes(16).toString('hex').slice(1)}`;
  certificate.validity.notBefore = new Date(now - HOUR);
  certificate.validity.notAfter = new Date(now - HOUR + YEAR);
  certificate.setSubject([{ name: 'commonName', value: subject }]);
  const authority = issuer === undefined ? certificate : forge.pki.certificateFromPem(issuer);
  certificate.setIssuer(authority.subject.attributes);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: use === 'authority', critical: true },
    { name: 'keyUsage', critical: true, ...KEY_USAGE[use] },
    ...(use === 'server' ? [{ name: 'extKeyUsage', serverAuth: true }, altNames(hosts)] : []),
    { name: 'subjectKeyIdentifier' },
    {
      name: 'authorityKeyIdentifier',
      keyIdentifier: authority.generateSubjectKeyIdentifier().getBytes(),
    },
  ]);
  // The signature of node:crypto takes 2 ms, that of forge 40 ms.
  const signer = { sign: () => sign('sha256', signedPart(certificate), privateKey).toString('latin1') };
  certificate.sign(signer as never, forge.md.sha256.create());
  return forge.pki.certificateToPem(certificate);
}

/** RFC 5280 section 4.1: the DER that the signature covers. */
function signedPart(certificate: forge.pki.Certificate): Buffer {
  return Buffer.from(forge.asn1.toDer(certificate.tbsCertificate).getBytes(), 'latin1');
}

/** RFC 5280 section 4.2.1.6: 7 is an address, 2 a name. */
function altNames(hosts: readonly string[]): object {
  return {
    name: 'subjectAltName',
    altNames: hosts.map((host) => (isIP(host) > 0 ? { type: 7, ip: host } : { type: 2, value: host })),
  };
}
