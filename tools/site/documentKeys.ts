import { createPrivateKey, createPublicKey } from 'node:crypto';
import {
  type Credential,
  importPrivateKey,
  importPublicKey,
  type PrivateKey,
  type PublicKey,
  type TestKeys,
  type TestParty,
} from 'tallystick/envelope';
import { issueCertificate } from '../../src/envelope/keys/issueCertificate.js';
import { NOW } from '../captures/NOW.js';
import { keys } from '../signing/keys.js';

/** What both parties of an example have. */
export type DocumentKeys = Pick<TestKeys, 'member' | 'network'>;

/**
 * The keys that examples of the site are made with: those of `vectors/keys.json` under names that stay, because a
 * signature of another key has other characters, and the site is the same in every build.
 */
export function documentKeys(): DocumentKeys {
  const member = {
    signing: credential('signing-2048', '4000000002', 'signing'),
    encryption: credential('encryption-2048', '4000000003', 'encryption'),
  };
  const network = {
    signing: credential('other-2048', '4000000004', 'signing'),
    encryption: credential('lianlian-2048', '4000000005', 'encryption'),
  };
  return { member: party(member, network), network: party(network, member) };
}

type Credentials = Omit<TestParty, 'ring'>;

function credential(name: string, kid: string, use: keyof Credentials): Credential {
  const jwk = keys.get(name);
  if (jwk === undefined) throw new Error(`vectors/keys.json has no key ${name}`);
  const key = createPrivateKey({ key: { ...jwk }, format: 'jwk' });
  const privateKey = key.export({ type: 'pkcs8', format: 'pem' }).toString();
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
  const certificate = issueCertificate({ subject: name, use, publicKey, now: NOW }, { privateKey });
  return { kid, privateKey, certificate };
}

function party(own: Credentials, other: Credentials): TestParty {
  return {
    ...own,
    ring: {
      signing: [privateKeyOf(own.signing)],
      decryption: [privateKeyOf(own.encryption)],
      verification: [publicKeyOf(other.signing)],
      encryption: [publicKeyOf(other.encryption)],
    },
  };
}

function privateKeyOf({ kid, privateKey, certificate }: Credential): PrivateKey {
  return importPrivateKey(privateKey, { kid, certificate });
}

function publicKeyOf({ kid, certificate }: Credential): PublicKey {
  return importPublicKey(certificate, { kid });
}
