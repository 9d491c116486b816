import type { KeyObject } from 'node:crypto';
import type { CertificateFacts, Validity } from './CertificateFacts.js';

/** An RSA key that has been imported: what is costly is done once, not for each message. */
export interface RsaKey {
  /** The certificate ID that the network assigned, an opaque string; empty where the network has none, or none was given. */
  readonly kid: string;
  /** The key as `node:crypto` has it; of a remote key the public half. */
  readonly key: KeyObject;
  /** The length of the modulus in bits. */
  readonly bits: number;
  /** Whether nobody said how the network names the key, not even that it has no name. */
  readonly isUnnamed?: true | undefined;
  /** The life of the certificate that the key came in. */
  readonly validity?: Validity | undefined;
  /** What that certificate says. */
  readonly certificate?: CertificateFacts | undefined;
  /** Whether UnionPay's public exponent, 65537, is not demanded of it. */
  readonly anyExponent?: true | undefined;
}

/** The half that verifies and encrypts. */
export interface PublicKey extends RsaKey {
  /** Tells the halves apart. */
  readonly type: 'public';
}

/** The half that signs and decrypts. */
export interface PrivateKey extends RsaKey {
  /** Tells the halves apart. */
  readonly type: 'private';
}
