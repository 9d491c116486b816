import type { FindingEntry } from '../FindingEntry.js';
import { snippets } from './snippets/snippets.js';

const REQUIREMENTS = 'UnionPay International, general requirements: signature';
const DETACHED = 'RFC 7515 appendix F';

/** Findings about the UPI-JWS header of UnionPay as a whole: whether it is there, its form and its algorithm. */
export const jwsFindings = {
  'gateway-refusal': {
    title: 'The gateway declined the call; this answer is unsigned by design',
    fix: 'Do not verify this answer. Diagnose the request that was sent, with this answer as a second file.',
    reference: 'UnionPay International, general requirements: HTTP 401',
    explains: 100,
  },
  'jws-missing': {
    title: 'The header UPI-JWS is missing',
    fix: 'Sign the body and send the result in UPI-JWS. If there is a proxy in between, check that it forwards the header.',
    reference: REQUIREMENTS,
    explains: 97,
    code: snippets.sealUnionPay,
  },
  'jws-empty': {
    title: 'The header UPI-JWS is empty',
    fix: 'Let a failed signature stop the call: an exception was swallowed and an empty value sent.',
    reference: REQUIREMENTS,
    explains: 97,
    code: snippets.sealUnionPay,
  },
  'jws-repeated': {
    title: 'The header UPI-JWS occurs more than once',
    fix: 'Set the header, do not add it: an interceptor or a retry signs again.',
    reference: REQUIREMENTS,
    explains: 97,
  },
  'jws-not-detached': {
    title: 'The payload is in the header: the JWS is not detached',
    fix: 'Leave the middle part empty, header..signature, after signing.',
    reference: DETACHED,
    explains: 94,
    code: snippets.signUnionPay,
  },
  'jws-two-parts': {
    title: 'The header has two parts: one of the two points is lost',
    fix: 'Keep both points. Splitting at points must keep empty parts, and joining must put two.',
    reference: DETACHED,
    explains: 94,
    code: snippets.signUnionPay,
  },
  'jws-parts': {
    title: 'The header is not a compact JWS',
    fix: 'Send header..signature: two base64url parts with two points between them.',
    reference: DETACHED,
    explains: 94,
    code: snippets.signUnionPay,
  },
  'jws-wrapped': {
    title: 'The header has characters around its value',
    fix: 'Send the value alone, without quotes, without its name and without percent-encoding. If it was pasted into the capture, take the capture again.',
    reference: DETACHED,
    explains: 93,
  },
  'jws-base64': {
    title: 'The header is written in standard Base64 instead of base64url',
    fix: 'Use - and _ for + and /, as base64url does, in both parts.',
    reference: 'RFC 7515 section 2',
    explains: 92,
    code: snippets.signUnionPay,
  },
  'jws-padding': {
    title: 'The header keeps the padding of Base64',
    fix: 'Leave the = at the end of both parts out.',
    reference: 'RFC 7515 section 2',
    explains: 92,
    code: snippets.signUnionPay,
  },
  'jws-line-breaks': {
    title: 'There are blanks or line breaks inside the Base64 of the header',
    fix: 'Encode without line breaks (in Android, NO_WRAP) and do not fold the header.',
    reference: 'RFC 7515 section 2',
    explains: 92,
    code: snippets.signUnionPay,
  },
  'jws-not-base64url': {
    title: 'A part of the header is not base64url',
    fix: 'Encode header and signature with base64url; see that nothing cuts the header off.',
    reference: 'RFC 7515 section 2',
    explains: 91,
    code: snippets.signUnionPay,
  },
  'jws-header-json': {
    title: 'The protected header is not a JSON object, or has a name twice',
    fix: 'Encode the JSON text of the header, in UTF-8, with base64url, once.',
    reference: 'RFC 7515 section 4',
    explains: 91,
    code: snippets.signUnionPay,
  },
  'jws-b64': {
    title: 'The header has b64: it was made for RFC 7797, which the wire does not use',
    fix: 'Leave b64 out of the header and of crit, and sign the base64url of the body, as RFC 7515 appendix F does. The requirements name RFC 7797, but no implementation does it.',
    reference: `${DETACHED}; RFC 7797`,
    explains: 93,
    code: snippets.signUnionPay,
  },
  'jws-hmac': {
    title: 'The algorithm is an HMAC: a shared or public key was taken for a secret',
    fix: 'Sign with RS256 and your private key. A receiver must refuse HS256: anyone who knows the public key could make it.',
    reference: 'RFC 8725 section 2.1',
    explains: 95,
    code: snippets.signUnionPay,
  },
  'jws-algorithm': {
    title: 'The algorithm is not RS256',
    fix: 'Sign with RS256: RSA with the padding of PKCS#1 v1.5 and SHA-256.',
    reference: REQUIREMENTS,
    explains: 93,
    code: snippets.signUnionPay,
  },
} as const satisfies Readonly<Record<string, FindingEntry>>;
