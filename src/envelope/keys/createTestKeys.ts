import { X509Certificate } from 'node:crypto';
import { clock } from '../../identifiers/sources.js';
import { optionsChecker } from '../../options/optionsChecker.js';
import { createRsaKeys } from './createRsaKeys.js';
import { importPrivateKey, importPublicKey } from './importKey.js';
import type { CertificateUse, Issuer } from './issueCertificate.js';
import type { KeyRing } from './KeyRing.js';
import type { PrivateKey } from './RsaKey.js';

/** A private key with its certificate, both as PEM. */
export interface Credential {
  /** Assigned by the test authority, which takes the serial number of the certificate in lower-case hex. */
  readonly kid: string;
  /** PKCS#8 as PEM. */
  readonly privateKey: string;
  /** X.509 as PEM. */
  readonly certificate: string;
}

/** What one of two parties has. */
export interface TestParty {
  /** Signs what the party sends. */
  readonly signing: Credential;
  /** Decrypts what the party receives. */
  readonly encryption: Credential;
  /** Its own private keys, and the other party's public ones. */
  readonly ring: KeyRing;
}

/** Keys for two parties that talk to each other, under their own certificate authority. */
export interface TestKeys {
  /** The certificate of the authority, as PEM. */
  readonly authority: string;
  /** The party that calls. */
  readonly member: TestParty;
  /** The party that is called. */
  readonly network: TestParty;
}

/** From when on test keys are valid. */
export interface TestKeyOptions {
  /** Milliseconds since 1970; the system's by default. */
  readonly clock?: (() => number) | undefined;
}

const checked = optionsChecker<TestKeyOptions>({ clock });

/**
 * Makes keys of 2048 bits and certificates for tests: a signing and an encryption certificate for each of two
 * parties, valid from an hour ago, for a year. Takes about a quarter of a second.
 *
 * @param options from when on they are valid
 * @returns credentials and key rings of both parties
 * @throws TypeError for an option that is unknown or wrong
 * @example
 * ```ts
 * import { createTestKeys } from 'tallystick/envelope';
 *
 * const { member, network } = await createTestKeys();
 * console.log(member.ring.signing[0]?.kid === network.ring.verification[0]?.kid); // true
 * ```
 */
export async function createTestKeys(options?: TestKeyOptions): Promise<TestKeys> {
  const { clock = Date.now } = checked(options);
  const now = clock();
  const issuer = authorityAt(now);
  const credential = async (party: string, use: CertificateUse): Promise<Credential> => {
    const { publicKey, privateKey } = await createRsaKeys();
    const { issueCertificate } = await import('./issueCertificate.js');
    const certificate = issueCertificate({ subject: `${party} ${use}`, use, publicKey, now }, await issuer);
    return { kid: new X509Certificate(certificate).serialNumber.toLowerCase(), privateKey, certificate };
  };
  // All at once, on other threads: they are most of the time that it takes.
  const [memberSigning, memberEncryption, networkSigning, networkEncryption] = await Promise.all([
    credential('member', 'signing'),
    credential('member', 'encryption'),
    credential('network', 'signing'),
    credential('network', 'encryption'),
  ]);
  const party = (
    signing: Credential,
    encryption: Credential,
    otherSigning: Credential,
    otherEncryption: Credential,
  ): TestParty => ({
    signing,
    encryption,
    ring: {
      signing: [own(signing)],
      decryption: [own(encryption)],
      verification: [importPublicKey(otherSigning.certificate, { kid: otherSigning.kid })],
      encryption: [importPublicKey(otherEncryption.certificate, { kid: otherEncryption.kid })],
    },
  });
  return {
    authority: (await issuer).certificate,
    member: party(memberSigning, memberEncryption, networkSigning, networkEncryption),
    network: party(networkSigning, networkEncryption, memberSigning, memberEncryption),
  };
}

async function authorityAt(now: number): Promise<Required<Issuer>> {
  const { publicKey, privateKey } = await createRsaKeys();
  const { issueCertificate } = await import('./issueCertificate.js');
  const request = { subject: 'tallystick test authority', use: 'authority', publicKey, now } as const;
  return { privateKey, certificate: issueCertificate(request, { privateKey }) };
}

function own({ kid, privateKey, certificate }: Credential): PrivateKey {
  return importPrivateKey(privateKey, { kid, certificate });
}
