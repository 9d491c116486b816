import { randomBytes } from 'node:crypto';
import forge from 'node-forge';

/** What a certificate says. */
export interface CertificateRequest {
  readonly subject: string;
  /** SPKI as PEM. */
  readonly publicKey: string;
  /** Milliseconds since 1970; the certificate is valid from an hour earlier, for a year. */
  readonly now: number;
}

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;

/**
 * Issues an X.509 certificate (RFC 5280), signed with SHA-256.
 *
 * @param issuerKey the authority's private key, PKCS#8 as PEM
 * @param issuer the authority's certificate as PEM; without it the certificate is the authority's own
 * @returns the certificate as PEM, with a random serial number
 */
export function issueCertificate(
  { subject, publicKey, now }: CertificateRequest,
  issuerKey: string,
  issuer?: string,
): string {
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(publicKey);
  // A serial number is positive, so its first bit is off; its first byte is not zero, so that all are alike.
  certificate.serialNumber = `4${randomBytes(16).toString('hex').slice(1)}`;
  certificate.validity.notBefore = new Date(now - HOUR);
  certificate.validity.notAfter = new Date(now - HOUR + YEAR);
  const name = [{ name: 'commonName', value: subject }];
  certificate.setSubject(name);
  certificate.setIssuer(
    issuer === undefined ? name : forge.pki.certificateFromPem(issuer).subject.attributes,
  );
  certificate.setExtensions([{ name: 'basicConstraints', cA: issuer === undefined, critical: true }]);
  certificate.sign(forge.pki.privateKeyFromPem(issuerKey), forge.md.sha256.create());
  return forge.pki.certificateToPem(certificate);
}
