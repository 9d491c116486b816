import type { FindingId } from 'tallystick/envelope';

/** Of what is not proven, or not always: when it is. */
const DOUBTS: Partial<Record<FindingId, string>> = {
  'network-unknown': 'Always likely: a message may be of a network that is not known here.',
  'proxy-answer':
    'Always likely: a page for people, or an error without a message, comes from a system in between; the network may have such a page too.',
  'nothing-at-path':
    'Likely where the status of an answer alone tells, because a proxy may have answered; proven by the gateway for development, which knows its paths.',
  'body-form':
    'Proven where a parameter holds the JSON, or where the message is one that is sent as JSON; likely elsewhere, because pages of LianLian that the payer sees are called by a form.',
  'sign-blanks':
    'Proven by the capture itself; likely where the body is a form, which turns + into blanks by itself.',
  'sign-md5':
    'Proven where sign_type says so, or where the MD5 was made with an empty key; likely where only the size of the signature tells.',
  'lianlian-accp':
    'Proven where a key of the ring made Signature-Data over the MD5 of the body, likely where the header alone tells.',
  'gateway-refusal':
    'Proven by the code E0; likely where only the status tells, because others answer with one too.',
  'signed-unknown-key':
    'Always likely: a signature that no key that is given made is either by another key, or was damaged, and nothing tells which. A length that is not that of any key is `signature-length`.',
  'certificate-other-use':
    'Always likely: the certificate in the ring says what its key is for, and nothing tells whether the other party minds.',
  'order-time-zone':
    'Always likely: the distance from the time of the capture is a whole number of hours, and a clock may be wrong by that much too.',
  'message-id-time-zone':
    'Always likely: the distance from the time of the capture is a whole number of hours, and a clock may be wrong by that much too.',
  'message-id-constant':
    'Proven where several captures have the same last six digits, likely where those of one capture are all alike.',
  'message-invalid':
    'Proven where the message is named, likely where it was chosen among several by its members.',
  'answer-other-interface':
    'Always likely: the members are compared with the tables of other interfaces, which share some, and nothing signed names the request. Give the request first and the answer after it, or name the message.',
  'payload-missing':
    'Proven where the message is named, likely where it was chosen among several by its members. A file that holds the message without HTTP is taken for what was signed before it was encrypted.',
  'payload-sealed':
    'Always likely: it says what could not be checked, not what is wrong. `direction: "received"` turns it into `payload-undecryptable`.',
  'payload-text-destroyed': 'Always likely: the text may really have had question marks.',
  'payload-key-weak': 'Always likely: letters and digits may be drawn so by chance, which nobody will see.',
  'jws-hmac':
    'Proven where a public key of the ring is the secret, likely otherwise: `alg` says so, and the secret is not known.',
};

const BY_KEY: readonly FindingId[] = ['signed-own-key', 'signed-encryption-key', 'signed-other-key'];
const BY_SIGNATURE: readonly FindingId[] = ['signed-other-hash', 'signed-pss', 'signed-without-digest-info'];
const BY_DECRYPTION: readonly FindingId[] = [
  'payload-padding',
  'payload-undecryptable',
  'payload-signing-key',
  'payload-keys-swapped',
  'payload-mac-source',
  'payload-mac',
  'payload-counter',
  'payload-not-json',
  'payload-partner',
  'jwe-nested-jwt',
  'jwe-claims',
  'jwe-double-encoded',
  'jwe-not-json',
  'jwe-other-key',
  'jwe-undecryptable',
  'jwe-content-key-weak',
];

/** How sure a finding is, and what shows it. */
export function howShown({ id, captures }: { readonly id: FindingId; readonly captures: number }): string {
  const doubt = DOUBTS[id];
  if (doubt !== undefined) return doubt;
  if (id === 'notification-reply')
    return 'Proven by the answer. Give the notification first and the answer after it.';
  if (captures > 1) return 'Proven by comparing captures: give several, because one alone does not show it.';
  if (BY_KEY.includes(id)) {
    return 'Proven by computation: the signature is opened with each key of the ring, and only the key that made it gives a hash in its frame (RFC 8017 section 9.2).';
  }
  if (BY_SIGNATURE.includes(id)) {
    return 'Proven by computation: the signature, opened with the key that made it, tells which hash and which padding it was made with (RFC 8017 section 9).';
  }
  if (id.startsWith('signed-') || id.startsWith('source-')) {
    return 'Proven by computation: the signature, opened with the key that made it, gives the hash of what was signed. What this mistake would have signed has the same hash. Mistakes are tried alone and in pairs.';
  }
  if (BY_DECRYPTION.includes(id)) {
    return 'Proven by computation: what is encrypted is tried with the private keys of the ring. It takes the ring of the receiver.';
  }
  return 'Proven by the capture itself.';
}
