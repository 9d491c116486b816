import type { FindingEntry } from '../FindingEntry.js';
import { snippets } from './snippets/snippets.js';

const REFERENCE = 'LianLian: pay_load';

/** Findings about the encryption of `pay_load`. */
export const payloadFindings = {
  'payload-form': {
    title: 'pay_load is not in its form',
    fix: 'Send lianpay1_0_1, MAC key, content key, nonce, ciphertext and MAC, each in Base64 with padding, with $ between them.',
    reference: REFERENCE,
    explains: 60,
    code: snippets.payloadLianLian,
  },
  'payload-missing': {
    title: 'The message is sent as plain JSON, and its interface takes it in pay_load',
    fix: 'Sign the members, then encrypt the JSON text with its sign as a whole, and send {"oid_partner":"...","pay_load":"..."}.',
    reference: REFERENCE,
    explains: 88,
    code: snippets.payloadLianLian,
  },
  'payload-signing-key': {
    title: "pay_load is encrypted for the receiver's signing certificate",
    fix: "Encrypt for the receiver's encryption certificate. Its signing certificate is there to verify what the receiver signs.",
    reference: REFERENCE,
    explains: 87,
  },
  'payload-mac-missing': {
    title: 'pay_load has no MAC',
    fix: 'Add the sixth part: HMAC-SHA-256 with the MAC key over nonce and ciphertext in Base64, with $ between them.',
    reference: REFERENCE,
    explains: 59,
    code: snippets.payloadLianLian,
  },
  'payload-padding': {
    title: 'The keys of pay_load are not wrapped with OAEP and SHA-1',
    fix: 'Encrypt both keys with RSA, OAEP, SHA-1 and MGF1 with SHA-1; many libraries use PKCS#1 v1.5 unless told otherwise.',
    reference: 'RFC 8017 section 7.1',
    explains: 58,
    code: snippets.payloadLianLian,
  },
  'payload-undecryptable': {
    title: 'No key of the ring unwraps the keys of pay_load',
    fix: "Encrypt for the receiver's current public key, and see that nothing cut the text off. LianLian's test and production keys differ.",
    reference: REFERENCE,
    explains: 57,
  },
  'payload-sealed': {
    title: 'pay_load is encrypted for another key, so the message inside was not checked',
    fix: 'If you sent it, save the JSON as it is before the encryption, with its sign, and diagnose that file. If you received it, give the private key of the certificate that the sender uses.',
    reference: REFERENCE,
    explains: 2,
  },
  'payload-keys-swapped': {
    title: 'MAC key and content key of pay_load are swapped',
    fix: 'Write the MAC key first, the content key second.',
    reference: REFERENCE,
    explains: 58,
    code: snippets.payloadLianLian,
  },
  'payload-mac-source': {
    title: 'The MAC of pay_load is over something else',
    fix: 'Compute it over the text of nonce and ciphertext in Base64, with $ between them, exactly as it is sent, line breaks included.',
    reference: REFERENCE,
    explains: 56,
    code: snippets.payloadLianLian,
  },
  'payload-mac': {
    title: 'The MAC of pay_load does not hold',
    fix: 'Compute HMAC-SHA-256 with the 32 bytes of the MAC key over nonce and ciphertext in Base64, and see that nothing changed the text.',
    reference: REFERENCE,
    explains: 55,
    code: snippets.payloadLianLian,
  },
  'payload-counter': {
    title: 'The counter of pay_load begins with 0',
    fix: 'Begin with the nonce followed by 00 00 00 00 00 00 00 01.',
    reference: 'NIST SP 800-38A section 6.5',
    explains: 58,
    code: snippets.payloadLianLian,
  },
  'payload-not-json': {
    title: 'The content of pay_load is not a JSON object in UTF-8',
    fix: 'Encrypt the UTF-8 bytes of the signed JSON text, with AES-256 in counter mode and a counter that begins with 1.',
    reference: REFERENCE,
    explains: 54,
    code: snippets.payloadLianLian,
  },
  'payload-text-destroyed': {
    title: 'Characters were lost before the encryption of pay_load',
    fix: 'Encrypt the UTF-8 bytes as they are. In PHP leave utf8_decode out: it turns each Chinese character into a question mark.',
    reference: REFERENCE,
    explains: 80,
  },
  'payload-partner': {
    title: 'oid_partner next to pay_load differs from the one inside',
    fix: 'Send the oid_partner of the signed message next to its pay_load.',
    reference: REFERENCE,
    explains: 53,
  },
  'payload-key-weak': {
    title: 'A key of pay_load is hex text or digits alone',
    fix: 'Draw 32 letters and digits from a generator for secrets; the text of a UUID or of rand() is half known.',
    reference: 'RFC 4086',
    explains: 10,
    code: snippets.payloadLianLian,
  },
  'payload-keystream-repeated': {
    title: 'Several pay_load have the same content key and nonce',
    fix: 'Draw both anew for each message: anyone who knows one text reads the others.',
    reference: 'NIST SP 800-38A appendix B',
    explains: 29,
    code: snippets.payloadLianLian,
  },
} as const satisfies Readonly<Record<string, FindingEntry>>;
