import forge from 'node-forge';
import type { Credential } from './createTestKeys.js';

/** The passphrase of test keys is published, so more rounds would cost time and protect nothing. */
const ITERATIONS = 100;

/**
 * Encodes a private key and its certificate as a PKCS#12 file (RFC 7292), the key encrypted with AES-256.
 *
 * @param passphrase of ASCII characters
 * @returns the bytes of the file
 */
export function encodePkcs12({ kid, privateKey, certificate }: Credential, passphrase: string): Buffer {
  const structure = forge.pkcs12.toPkcs12Asn1(
    forge.pki.privateKeyFromPem(privateKey),
    [forge.pki.certificateFromPem(certificate)],
    passphrase,
    { algorithm: 'aes256', friendlyName: kid, count: ITERATIONS },
  );
  return Buffer.from(forge.asn1.toDer(structure).getBytes(), 'binary');
}
