import type { Answer } from '../Testee.js';
import type { Faulty } from './Faulty.js';
import { type Check, verifyLaxly, type Ways } from './verifyLaxly.js';

const ACCEPTED = 'property.jws-verify.accepts-signed';

/** Verifiers of UnionPay with a fault. */
export const jwsVerifyFaults: readonly Faulty[] = [
  fault(
    'jws-time-not-checked',
    'The age of UPI-TIMESTAMP is not checked.',
    [
      'timestamp-minus-301',
      'timestamp-plus-301',
      'timestamp-minus-3600',
      'timestamp-plus-3600',
      'timestamp-minus-1772352000',
      'timestamp-milliseconds',
    ],
    ['time-past', 'time-future'],
  ),
  fault(
    'jws-future-not-checked',
    'A UPI-TIMESTAMP of the future is taken.',
    ['timestamp-plus-301', 'timestamp-plus-3600', 'timestamp-milliseconds'],
    ['time-future'],
  ),
  fault(
    'jws-past-not-checked',
    'An old UPI-TIMESTAMP is taken.',
    ['timestamp-minus-301', 'timestamp-minus-3600', 'timestamp-minus-1772352000'],
    ['time-past'],
  ),
  fault(
    'jws-replay-not-checked',
    'A UPI-UUID that was received before is taken.',
    ['replay', 'replay-among-others'],
    ['replay'],
  ),
  fault(
    'jws-path-not-checked',
    'UPI-REQPATH is not compared.',
    [
      'upi-reqpath-empty',
      'upi-reqpath-a-number',
      'path-other',
      'path-longer',
      'path-shorter',
      'path-slash-last',
    ],
    ['path', 'path-missing'],
  ),
  fault(
    'jws-missing-path-taken',
    'A header without UPI-REQPATH is taken where a path is expected.',
    ['path-missing'],
    ['path-missing'],
  ),
  fault(
    'jws-crit-not-checked',
    'crit is not looked at.',
    ['crit-missing', 'crit-empty', 'crit-string', 'crit-object'],
    ['crit', 'crit-named', 'crit-known'],
  ),
  fault(
    'jws-crit-optional',
    'A header without crit is taken.',
    ['crit-missing', 'crit-string', 'crit-object'],
    ['crit'],
  ),
  fault(
    'jws-crit-incomplete',
    'crit may leave names out.',
    [
      'crit-empty',
      'crit-without-upi-uuid',
      'crit-without-upi-timestamp',
      'crit-without-upi-appid',
      'crit-without-upi-reqpath',
    ],
    ['crit-named'],
  ),
  fault(
    'jws-crit-unknown',
    'crit may name what is not understood.',
    ['crit-unknown', 'crit-not-there', 'crit-registered', 'crit-path-not-there'],
    ['crit-known'],
  ),
  fault(
    'jws-kid-ignored',
    'Every key is tried, whatever kid names.',
    ['kid-unknown', 'kid-other-case', 'kid-trailing-blank', 'no-keys'],
    ['key'],
  ),
  fault(
    'jws-kid-optional',
    'A header without kid is taken, and every key tried.',
    ['kid-missing', 'kid-missing-and-named', 'kid-empty', 'kid-null', 'kid-an-array', 'kid-unknown'],
    ['kid', 'key'],
  ),
  fault(
    'jws-signature-ignored',
    'The result of the verification is not looked at.',
    ['other-key', 'keys-swapped', 'body-changed', 'body-cut'],
    ['signature'],
  ),
  fault(
    'jws-algorithm-not-checked',
    'alg is not looked at.',
    ['alg-rs384', 'alg-rs512', 'alg-none', 'alg-lower-case', 'alg-empty', 'alg-null'],
    ['algorithm'],
  ),
  fault(
    'jws-b64-taken',
    'A header with b64 is taken.',
    [
      'b64-false-encoded',
      'b64-false-encoded-not-critical',
      'b64-true',
      'b64-true-critical',
      'crit-unknown',
      'crit-not-there',
    ],
    ['b64', 'crit-known'],
  ),
  fault('jws-zip-taken', 'A header with zip is taken.', ['zip'], ['zip']),
  fault(
    'jws-uuid-form-not-checked',
    'Any UPI-UUID is taken, and none.',
    [
      'upi-uuid-missing-and-named',
      'upi-uuid-empty',
      'upi-uuid-null',
      'upi-uuid-an-array',
      'upi-uuid-with-hyphens',
      'upi-uuid-in-capitals',
    ],
    ['uuid'],
  ),
  fault(
    'jws-timestamp-form-not-checked',
    'Any UPI-TIMESTAMP that is a number is taken.',
    [
      'upi-timestamp-missing-and-named',
      'upi-timestamp-an-array',
      'upi-timestamp-a-number',
      'upi-timestamp-letters',
    ],
    ['timestamp-form'],
  ),
  fault(
    'jws-app-id-form-not-checked',
    'Any UPI-APPID is taken, and none.',
    [
      'upi-appid-missing-and-named',
      'upi-appid-empty',
      'upi-appid-null',
      'upi-appid-an-array',
      'upi-appid-too-short',
      'upi-appid-too-long',
    ],
    ['app-id-form'],
  ),
  fault(
    'jws-payload-taken',
    'A JWS with its payload inside is taken.',
    ['form-attached-payload'],
    ['payload'],
  ),
  fault(
    'jws-padding-taken',
    'Padding, line breaks and the standard alphabet are taken in base64url.',
    ['form-padding', 'form-standard-base64', 'form-standard-alphabet', 'form-blank-inside', 'form-line-feed'],
    ['canonical'],
  ),
  fault(
    'jws-two-parts-taken',
    'A JWS of two parts is taken.',
    ['form-one-point', 'form-fourth-part'],
    ['form'],
  ),
  fault('jws-hmac-taken', 'HS256 is taken, with the public key as the secret.', ['alg-hs256-text'], [], {
    algorithmOfHeader: 'HS256',
  }),
  fault('jws-none-taken', 'The algorithm none is taken, without a signature.', ['alg-none'], [], {
    algorithmOfHeader: 'none',
  }),
  fault(
    'jws-tolerance-of-ten-minutes',
    'A UPI-TIMESTAMP may be 600 seconds away.',
    ['timestamp-minus-301', 'timestamp-plus-301'],
    [],
    { tolerance: 600 },
  ),
  fault('jws-body-trimmed', 'The body is verified without the blanks at its ends.', ['line-feed-last'], [], {
    payload: (body) => Buffer.from(body.toString('latin1').trim(), 'latin1'),
  }),
  {
    id: 'jws-missing-header-taken',
    wrong: 'A message without a header is taken as unsigned.',
    convictedBy: ['jws-verify.form-empty'],
    operations: (right) => ({
      'jws-verify': (input, now) =>
        input.header === '' ? { status: 'ok', output: {} } : right['jws-verify'](input, now),
    }),
  },
  {
    id: 'jws-app-id-not-checked',
    wrong: 'UPI-APPID is not compared with the one that is expected.',
    convictedBy: ['jws-verify.app-id-other', 'jws-verify.app-id-other-case'],
    operations: () => ({ 'jws-verify': (input, now) => verifyLaxly(input, now, ['app-id']) }),
  },
  {
    id: 'jws-tolerance-without-its-end',
    wrong: 'Exactly 300 seconds are too far away.',
    convictedBy: [ACCEPTED, 'jws-verify.timestamp-minus-300', 'jws-verify.timestamp-plus-300'],
    operations: () => ({ 'jws-verify': (input, now) => verifyLaxly(input, now, [], { tolerance: 299 }) }),
  },
  {
    id: 'jws-body-reserialised',
    wrong: 'Verified is the JSON written anew, not the bytes that were received.',
    convictedBy: [ACCEPTED],
    operations: () => ({
      'jws-verify': (input, now) => verifyLaxly(input, now, [], { payload: reserialised }),
    }),
  },
  {
    id: 'jws-first-key-only',
    wrong: 'The first key is used, whatever kid names.',
    convictedBy: [ACCEPTED, 'jws-verify.several-keys', 'jws-verify.keys-swapped'],
    operations: () => ({
      'jws-verify': ({ keys, ...input }, now) => {
        const [first, ...others] = keys as readonly { readonly kid: string }[];
        const named = [first, ...others].map((key) => ({ ...first, kid: key?.kid }));
        return verifyLaxly({ ...input, keys: named }, now);
      },
    }),
  },
  {
    id: 'jws-timestamp-read-as-milliseconds',
    wrong: 'UPI-TIMESTAMP is read as milliseconds.',
    convictedBy: [
      ACCEPTED,
      'jws-verify.request',
      'jws-verify.response',
      'jws-verify.path-not-compared',
      'jws-verify.timestamp-minus-300',
    ],
    operations: () => ({
      'jws-verify': (input, now) => verifyLaxly(input, new Date(now.getTime() * 1000)),
    }),
  },
  {
    id: 'jws-unknown-header-members-refused',
    wrong: 'A header with a member that no page names is refused.',
    convictedBy: [ACCEPTED],
    operations: (right) => ({
      'jws-verify': async (input, now): Promise<Answer> => {
        const answer = await right['jws-verify'](input, now);
        const text = Buffer.from(String(input.header).split('.')[0] ?? '', 'base64url').toString();
        const isUnknown = /"(?:typ|x-note)"/.test(text);
        return answer.status === 'ok' && isUnknown
          ? { status: 'reject', violations: [{ rule: 'header' }] }
          : answer;
      },
    }),
  },
];

function fault(
  id: string,
  wrong: string,
  vectors: readonly string[],
  without: readonly Check[],
  ways: Ways = {},
): Faulty {
  return {
    id,
    wrong,
    convictedBy: vectors.map((name) => `jws-verify.${name}`),
    operations: () => ({ 'jws-verify': (input, now) => verifyLaxly(input, now, without, ways) }),
  };
}

function reserialised(body: Buffer): Buffer {
  try {
    return Buffer.from(JSON.stringify(JSON.parse(body.toString())));
  } catch {
    return body;
  }
}
