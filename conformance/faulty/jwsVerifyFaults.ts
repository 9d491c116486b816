import type { Answer } from '../Testee.js';
import type { Faulty } from './Faulty.js';
import { type Check, verifyLaxly, type Ways } from './verifyLaxly.js';

const VECTORS = 'jws-verify.*';
const REFUSALS = 'property.jws-verify.refuses-near-misses';
const ACCEPTED = 'property.jws-verify.accepts-signed';

/** Verifiers of UnionPay with a fault. */
export const jwsVerifyFaults: readonly Faulty[] = [
  fault('jws-time-not-checked', 'The age of UPI-TIMESTAMP is not checked.', ['time-past', 'time-future']),
  fault('jws-future-not-checked', 'A UPI-TIMESTAMP of the future is taken.', ['time-future']),
  fault('jws-past-not-checked', 'An old UPI-TIMESTAMP is taken.', ['time-past']),
  fault('jws-replay-not-checked', 'A UPI-UUID that was received before is taken.', ['replay']),
  fault('jws-path-not-checked', 'UPI-REQPATH is not compared.', ['path', 'path-missing']),
  fault('jws-missing-path-taken', 'A header without UPI-REQPATH is taken where a path is expected.', [
    'path-missing',
  ]),
  fault('jws-crit-not-checked', 'crit is not looked at.', ['crit', 'crit-named', 'crit-known']),
  fault('jws-crit-optional', 'A header without crit is taken.', ['crit']),
  fault('jws-crit-incomplete', 'crit may leave names out.', ['crit-named']),
  fault('jws-crit-unknown', 'crit may name what is not understood.', ['crit-known']),
  fault('jws-kid-ignored', 'Every key is tried, whatever kid names.', ['key']),
  fault('jws-kid-optional', 'A header without kid is taken, and every key tried.', ['kid', 'key']),
  fault('jws-signature-ignored', 'The result of the verification is not looked at.', ['signature']),
  fault('jws-algorithm-not-checked', 'alg is not looked at.', ['algorithm']),
  fault('jws-b64-taken', 'A header with b64 is taken.', ['b64', 'crit-known']),
  fault('jws-zip-taken', 'A header with zip is taken.', ['zip']),
  fault('jws-uuid-form-not-checked', 'Any UPI-UUID is taken, and none.', ['uuid']),
  fault('jws-timestamp-form-not-checked', 'Any UPI-TIMESTAMP that is a number is taken.', ['timestamp-form']),
  fault('jws-app-id-form-not-checked', 'Any UPI-APPID is taken, and none.', ['app-id-form']),
  fault('jws-payload-taken', 'A JWS with its payload inside is taken.', ['payload']),
  fault('jws-padding-taken', 'Padding, line breaks and the standard alphabet are taken in base64url.', [
    'canonical',
  ]),
  fault('jws-two-parts-taken', 'A JWS of two parts is taken.', ['form']),
  fault('jws-hmac-taken', 'HS256 is taken, with the public key as the secret.', [], {
    algorithmOfHeader: 'HS256',
  }),
  fault('jws-none-taken', 'The algorithm none is taken, without a signature.', [], {
    algorithmOfHeader: 'none',
  }),
  fault('jws-tolerance-of-ten-minutes', 'A UPI-TIMESTAMP may be 600 seconds away.', [], { tolerance: 600 }),
  fault('jws-body-trimmed', 'The body is verified without the blanks at its ends.', [], {
    payload: (body) => Buffer.from(body.toString('latin1').trim(), 'latin1'),
  }),
  {
    id: 'jws-missing-header-taken',
    wrong: 'A message without a header is taken as unsigned.',
    convictedBy: [REFUSALS, VECTORS],
    operations: (right) => ({
      'jws-verify': (input, now) =>
        input.header === '' ? { status: 'ok', output: {} } : right['jws-verify'](input, now),
    }),
  },
  {
    id: 'jws-app-id-not-checked',
    wrong: 'UPI-APPID is not compared with the one that is expected.',
    convictedBy: [VECTORS],
    operations: () => ({ 'jws-verify': (input, now) => verifyLaxly(input, now, ['app-id']) }),
  },
  {
    id: 'jws-tolerance-without-its-end',
    wrong: 'Exactly 300 seconds are too far away.',
    convictedBy: [ACCEPTED, VECTORS],
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
    convictedBy: [ACCEPTED, VECTORS],
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
    convictedBy: [ACCEPTED, VECTORS],
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

function fault(id: string, wrong: string, without: readonly Check[], ways: Ways = {}): Faulty {
  return {
    id,
    wrong,
    convictedBy: [REFUSALS, VECTORS],
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
