import { base64url } from '../../signing/base64url.js';
import { signatureOver } from '../../signing/sign.js';
import { type JwsTrial, wrong } from './JwsTrial.js';
import {
  BODY,
  encoded,
  headerWith,
  LONG_BODY,
  payload,
  right,
  SECONDS,
  signature,
  signed,
} from './jwsMessage.js';
import { unencoded, withPss } from './otherSignatures.js';

/** Keys that nobody knows, and signatures that do not hold over the body. */
export function jwsSignatureTrials(): readonly JwsTrial[] {
  return [
    wrong('key', 'kid-unknown', 'kid names no key.', signed({ kid: 'nobody' })),
    wrong('key', 'kid-other-case', 'kid differs in letter case.', signed({ kid: 'SIGNING-2048' })),
    wrong(
      'key',
      'kid-trailing-blank',
      'kid has a blank at its end.',
      signed({ kid: 'signing-2048 ' }),
      undefined,
      ['key', 'header'],
    ),
    wrong('key', 'no-keys', 'No key is known.', right, { keys: [] }),
    wrong('signature', 'other-key', 'Another key signed.', signed({}, BODY, 'other-2048')),
    wrong(
      'signature',
      'keys-swapped',
      'kid names another key than the one that signed.',
      signed({ kid: 'other-2048' }),
      {
        keys: [
          { $key: 'signing-2048', half: 'public' },
          { $key: 'other-2048', half: 'public' },
        ],
      },
    ),
    wrong('signature', 'body-changed', 'A digit of the body is changed.', right, {
      body: { text: BODY.replace('156', '157') },
    }),
    wrong(
      'signature',
      'long-body-changed',
      'Of a body of 20,000 characters the last but two is another.',
      signed({}, LONG_BODY),
      { body: { text: LONG_BODY.replace(/.(?="}$)/, 'B') } },
    ),
    wrong('signature', 'body-cut', 'The last character of the body is missing.', right, {
      body: { text: BODY.slice(0, -1) },
    }),
    wrong('signature', 'body-empty', 'The body is empty.', right, { body: { text: '' } }),
    wrong(
      'signature',
      'header-changed',
      'UPI-APPID was changed after signing.',
      `${base64url(headerWith({ 'UPI-APPID': '39990029' }))}..${signature}`,
    ),
    wrong(
      'signature',
      'timestamp-changed',
      'UPI-TIMESTAMP was changed after signing.',
      `${base64url(headerWith({ 'UPI-TIMESTAMP': String(SECONDS + 1) }))}..${signature}`,
    ),
    wrong(
      'signature',
      'signature-changed',
      'A byte of the signature is changed.',
      `${encoded}..${flipped(signature)}`,
    ),
    wrong(
      'signature',
      'signature-cut',
      'The signature has a byte too few.',
      `${encoded}..${base64url(Buffer.from(signature, 'base64url').subarray(0, 255))}`,
    ),
    wrong(
      'signature',
      'signature-zeros',
      'The signature is zeros.',
      `${encoded}..${base64url(Buffer.alloc(256))}`,
    ),
    wrong(
      'signature',
      'signature-random',
      'The signature is anything.',
      `${encoded}..${base64url(Buffer.alloc(256, 7))}`,
    ),
    wrong(
      'signature',
      'sha-1',
      'The signature is over SHA-1.',
      `${encoded}..${signatureOver(`${encoded}.${payload}`, 'signing-2048', 'sha1')}`,
    ),
    wrong(
      'signature',
      'sha-512',
      'The signature is over SHA-512.',
      `${encoded}..${signatureOver(`${encoded}.${payload}`, 'signing-2048', 'sha512')}`,
    ),
    wrong('signature', 'pss', 'The signature is RSASSA-PSS, alg says RS256.', withPss('RS256')),
    wrong(
      'other-bytes',
      'blanks-removed',
      'Signed is the body without its blanks.',
      signed({}, JSON.stringify(JSON.parse(BODY))),
      undefined,
      ['signature'],
    ),
    wrong(
      'other-bytes',
      'blanks-removed-on-the-way',
      'The body lost its blanks after signing.',
      right,
      { body: { text: JSON.stringify(JSON.parse(BODY)) } },
      ['signature'],
    ),
    wrong(
      'other-bytes',
      'json-string',
      'Signed is the JSON string of the body.',
      signed({}, JSON.stringify(BODY)),
      undefined,
      ['signature'],
    ),
    wrong(
      'other-bytes',
      'jwt-claims',
      'Signed are claims with the body as their subject.',
      signed({}, JSON.stringify({ sub: BODY })),
      undefined,
      ['signature'],
    ),
    wrong(
      'other-bytes',
      'unencoded',
      'Signed is the unencoded payload of RFC 7797, b64 is missing.',
      unencoded({}),
      undefined,
      ['signature'],
    ),
    wrong('other-bytes', 'nothing', 'Signed is an empty body.', signed({}, ''), undefined, ['signature']),
    wrong(
      'other-bytes',
      'digest',
      'Signed is the digest of the body.',
      `${encoded}..${signatureOver(payload)}`,
      undefined,
      ['signature'],
    ),
    wrong(
      'other-bytes',
      'escaped-text',
      'Signed is the body with its Chinese text escaped.',
      signed({}, BODY.replace('牌', '\\u724c')),
      undefined,
      ['signature'],
    ),
  ];
}

/** The first byte with one bit turned over. */
function flipped(part: string): string {
  const bytes = Buffer.from(part, 'base64url');
  bytes[8] = (bytes[8] as number) ^ 1;
  return base64url(bytes);
}
