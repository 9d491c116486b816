import { importPublicKey } from 'tallystick/envelope';
import { isRsaSignature } from '../../../src/envelope/isRsaSignature.js';
import { HASHES } from '../../../src/wire/lianlian/SignType.js';
import { ACCEPTED, type Judgement, REFUSED, skipped, unlessRefused } from '../Judgement.js';
import { hexIn, textIn, type Vector, type VectorGroup } from '../VectorFile.js';

/** The hashes of both networks, as vectors call them. */
const OPENSSL_NAMES: Readonly<Record<string, string>> = { MD5: HASHES.RSA, 'SHA-256': HASHES.SHA256withRSA };

/** A signature of RSASSA-PKCS1-v1_5, as both networks verify theirs. */
export function judgeRsaSignature({ members }: Vector, { members: group }: VectorGroup): Judgement {
  const sha = textIn(group, 'sha');
  const hash = OPENSSL_NAMES[sha];
  if (hash === undefined) return skipped(`hash ${sha}`);
  const isHeld = unlessRefused(() => {
    const { key } = importPublicKey(keyOf(group), { anyExponent: true });
    return isRsaSignature(hash, hexIn(members, 'msg'), key, hexIn(members, 'sig'));
  });
  return isHeld === true ? ACCEPTED : REFUSED;
}

/** Of vectors that were made for signing, the public half of the key. */
function keyOf(group: VectorGroup['members']): string {
  return textIn(group, group.publicKeyPem === undefined ? 'keyPem' : 'publicKeyPem');
}
