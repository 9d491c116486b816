import type { FindingEntry } from '../FindingEntry.js';
import { snippets } from './snippets/snippets.js';

const REQUIREMENTS = 'UnionPay International, general requirements: encryption';

/** Findings about encData, the JWE of UnionPay. */
export const encryptionFindings = {
  'jwe-object': {
    title: 'encData is an object: it was not encrypted',
    fix: 'Encrypt the JSON text of the object, and send the JWE as a string. Personal data has been sent in the clear: see to it.',
    reference: REQUIREMENTS,
    explains: 57,
    code: snippets.encryptUnionPay,
  },
  'jwe-wrapped': {
    title: 'encData has characters around the JWE',
    fix: 'Send the five parts alone, without quotes, blanks, line breaks and percent-encoding. If it was pasted into the capture, take the capture again.',
    reference: 'RFC 7516 section 7.1',
    explains: 93,
  },
  'jwe-form': {
    title: 'encData is not a JWE in compact form',
    fix: 'Send five base64url parts with points between them.',
    reference: 'RFC 7516 section 7.1',
    explains: 56,
    code: snippets.encryptUnionPay,
  },
  'jwe-nested-jwt': {
    title: 'There is a signed JWT inside the JWE, or in its place',
    fix: 'Encrypt the JSON text of the object itself; the signature is in the header, over the whole body.',
    reference: REQUIREMENTS,
    explains: 55,
    code: snippets.encryptUnionPay,
  },
  'jwe-claims': {
    title: 'The plaintext is wrapped in JWT claims',
    fix: 'Encrypt with a JWE function, not with one for encrypted JWTs: the plaintext is the object itself.',
    reference: REQUIREMENTS,
    explains: 55,
    code: snippets.encryptUnionPay,
  },
  'jwe-double-encoded': {
    title: 'The plaintext is a JSON string of the JSON',
    fix: 'Serialise the object once.',
    reference: REQUIREMENTS,
    explains: 54,
    code: snippets.encryptUnionPay,
  },
  'jwe-not-json': {
    title: 'The plaintext is not a JSON object',
    fix: 'Encrypt the JSON text of the object, in UTF-8.',
    reference: REQUIREMENTS,
    explains: 54,
    code: snippets.encryptUnionPay,
  },
  'jwe-algorithm': {
    title: 'The JWE was not made with RSA1_5 and A128CBC-HS256',
    fix: 'Use alg RSA1_5 with enc A128CBC-HS256; many libraries demand to have RSA1_5 allowed first.',
    reference: REQUIREMENTS,
    explains: 57,
    code: snippets.encryptUnionPay,
  },
  'jwe-kid-missing': {
    title: 'The JWE names no key',
    fix: "Send the ID of the receiver's encryption certificate as kid in the header of the JWE.",
    reference: REQUIREMENTS,
    explains: 56,
    code: snippets.encryptUnionPay,
  },
  'jwe-kid-unknown': {
    title: 'kid of the JWE names no key of the ring',
    fix: "Send the ID of the receiver's encryption certificate; or add that certificate to the ring.",
    reference: REQUIREMENTS,
    explains: 55,
  },
  'jwe-kid-signing': {
    title: 'kid of the JWE names a signing certificate',
    fix: "Encrypt for the receiver's encryption certificate, and send its ID.",
    reference: REQUIREMENTS,
    explains: 56,
  },
  'jwe-other-key': {
    title: 'The JWE was made for another key of the ring than kid says',
    fix: 'Take key and kid from the same certificate, together.',
    reference: REQUIREMENTS,
    explains: 55,
  },
  'jwe-undecryptable': {
    title: 'No key of the ring decrypts the JWE',
    fix: "See that it was made for the receiver's current encryption certificate, and that nothing cut it off.",
    reference: 'RFC 7516 section 5.2',
    explains: 54,
  },
  'jwe-vector-repeated': {
    title: 'Several JWEs have the same initialisation vector',
    fix: 'Draw 16 random bytes for each message.',
    reference: 'RFC 7518 section 5.2.2.1',
    explains: 28,
    code: snippets.encryptUnionPay,
  },
  'jwe-content-key-repeated': {
    title: 'Several JWEs have the same content key',
    fix: 'Draw 32 random bytes for each message.',
    reference: 'RFC 7516 section 5.1',
    explains: 29,
    code: snippets.encryptUnionPay,
  },
  'jwe-content-key-weak': {
    title: 'The content key is hex text, such as that of a UUID',
    fix: 'Draw 32 random bytes: half of such a key is public knowledge. A receiver must accept it all the same, because the published sample code makes it so.',
    reference: 'RFC 7518 section 5.2.2.1; RFC 4086',
    explains: 10,
    code: snippets.encryptUnionPay,
  },
} as const satisfies Readonly<Record<string, FindingEntry>>;
