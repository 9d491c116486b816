import { JSON_TYPE } from '../http/NetworkSide.js';
import type { ServedAnswer } from '../http/SentRequest.js';
import type { JsonObject } from '../Testee.js';
import type { Faulty } from './Faulty.js';
import { type MerchantFault, ownMerchant } from './ownMerchant.js';

/** Merchants that do one thing wrong. */
export const merchantFaults: readonly Faulty[] = [
  merchant(
    'merchant-acts-before-it-verifies',
    'A notice is acted on ahead of its signature.',
    ['receive.*.unsigned.acts', 'receive.*.foreign-key.acts'],
    { ahead: 'acts' },
  ),
  merchant(
    'merchant-marks-before-it-verifies',
    'A notice that is refused counts as known.',
    ['receive.*.after-a-refused-one.acts'],
    { ahead: 'marks' },
  ),
  merchant(
    'merchant-acts-on-each-copy',
    'Each copy of a notice is acted on.',
    ['receive.*.duplicate.acts', 'receive.sync-notification.duplicate.acts', 'crash.*.answered'],
    { memory: 'none' },
  ),
  merchant(
    'merchant-knows-the-last-alone',
    'Of the notices before, the last alone is known.',
    ['receive.*.reordered.acts'],
    { memory: 'last' },
  ),
  merchant(
    'merchant-knows-by-its-process',
    'What is known is lost with the process.',
    ['crash.*.acted', 'crash.*.answered'],
    { memory: 'process' },
  ),
  merchant(
    'merchant-knows-by-bytes',
    'A notice is known by its bytes.',
    ['receive.*.duplicate-written-anew.acts', 'receive.*.duplicate-extended.acts'],
    { keyOf: (_, body) => body.toString() },
  ),
  merchant(
    'merchant-looks-then-acts',
    'Between looking whether a notice is known and acting there is time for another copy.',
    ['receive.*.duplicates-at-once.acts'],
    { steps: 'looks-then-acts' },
  ),
  merchant(
    'merchant-acts-then-marks',
    'A notice is acted on first, and marked as known afterwards.',
    ['crash.*.acted'],
    { steps: 'acts-then-marks' },
  ),
  merchant(
    'merchant-marks-then-acts',
    'A notice is marked as known first, and acted on afterwards.',
    ['crash.*.sent'],
    { steps: 'marks-then-acts' },
  ),
  merchant(
    'merchant-acknowledges-first',
    'A notice is acknowledged first, and acted on afterwards.',
    ['crash.*.answered'],
    { steps: 'acknowledges-first' },
  ),
  merchant(
    'merchant-signature-not-checked',
    'No signature is verified.',
    ['receive.*.wrong-signature', 'receive.*.foreign-key', 'receive.*.changed-member.acts'],
    { verdict: (right, { sign }) => (sign ? undefined : right) },
  ),
  merchant(
    'merchant-unsigned-believed',
    'A notice without a signature is believed.',
    ['receive.*.unsigned', 'receive.*.empty-signature.acts', 'receive.sync-notification.unsigned.acts'],
    { verdict: (right, { sign }) => (sign ? right : undefined) },
  ),
  merchant(
    'merchant-algorithm-not-demanded',
    'A notice without sign_type is believed.',
    ['receive.*.without-algorithm'],
    { verdict: (right, message) => ('sign_type' in message ? right : undefined) },
  ),
  merchant('merchant-sum-taken', 'A sum is taken for a signature.', ['receive.*.other-algorithm'], {
    verdict: (right, { sign_type: type }) => (type === 'MD5' ? undefined : right),
  }),
  merchant(
    'merchant-added-member-passed-over',
    'A member that no row has may be added behind the signature.',
    ['receive.*.added-member', 'receive.*.added-member.acts'],
    { verdict: (right, { zusatz }) => (zusatz === 'added' ? undefined : right) },
  ),
  merchant(
    'merchant-unknown-member-refused',
    'A notice with a member that the merchant does not know is refused.',
    ['receive.*.unknown-member', 'receive.*.unknown-member.acts'],
    { verdict: (right, message) => ('zusatz' in message ? 'unknown' : right) },
  ),
  merchant('merchant-copies-refused', 'A copy is refused.', ['receive.*.duplicate', 'receive.*.reordered'], {
    answer: (right, isCopy) => (isCopy ? { ...right, status: 409 } : right),
  }),
  merchant(
    'merchant-acknowledges-all',
    'What is refused is acknowledged all the same.',
    ['receive.*.unsigned', 'receive.*.not-json'],
    { answer: () => acknowledgement({ ret_code: '0000', ret_msg: 'ok' }) },
  ),
  merchant('merchant-answers-success', 'It acknowledges with the word success.', ['receive.*.success'], {
    answer: (right) => (right.status === 200 ? { ...right, body: Buffer.from('success') } : right),
  }),
  merchant('merchant-code-as-number', 'The code of its acknowledgement is a number.', ['receive.*.success'], {
    answer: (right) => (right.status === 200 ? acknowledgement({ ret_code: 0, ret_msg: 'ok' }) : right),
  }),
  merchant('merchant-message-left-out', 'ret_msg of its acknowledgement is missing.', ['receive.*.success'], {
    answer: (right) => (right.status === 200 ? acknowledgement({ ret_code: '0000' }) : right),
  }),
  merchant(
    'merchant-writes-after-it-asks',
    'That a payment was asked for is written when its answer has come.',
    ['crash.aggregate-direct.before-the-answer', 'crash.mpay-verify.before-the-answer'],
    { paying: 'writes-late' },
  ),
  merchant(
    'merchant-forgets-payments',
    'What was asked for is lost with the process.',
    [
      'crash.aggregate-direct.after-the-answer',
      'crash.aggregate-direct.answer-lost',
      'crash.mpay-verify.after-the-answer',
    ],
    { paying: 'forgets' },
  ),
  merchant(
    'merchant-pays-in-doubt',
    'A payment whose answer was lost is asked for again.',
    ['schedule.aggregate.length-2', 'schedule.mpay.length-3'],
    { paying: 'pays-in-doubt' },
  ),
  merchant(
    'merchant-silence-is-absence',
    'A query without an answer counts as one that tells that there is no payment.',
    ['schedule.aggregate.length-2', 'schedule.mpay.length-3'],
    { paying: 'silence-is-absence' },
  ),
  merchant(
    'merchant-books-what-is-accepted',
    'A payment counts as paid when it is accepted.',
    ['schedule.aggregate.length-2'],
    { paying: 'books-what-is-accepted' },
  ),
  merchant(
    'merchant-late-answer-wins',
    'An answer that comes after the notice takes it back.',
    ['schedule.aggregate.length-3'],
    { paying: 'late-answer-wins' },
  ),
  merchant(
    'merchant-books-by-each',
    'A payment is booked by its query, and by its notice once more.',
    ['schedule.aggregate.length-3', 'schedule.mpay.length-2'],
    { paying: 'books-by-each' },
  ),
  merchant(
    'merchant-passes-over-what-is-in-doubt',
    'The notice of a payment whose answer has not come is acknowledged, and nothing is booked.',
    ['schedule.aggregate.length-1'],
    { paying: 'passes-over-what-is-in-doubt' },
  ),
  merchant(
    'merchant-any-result-is-success',
    'Whatever a query answers as the result counts as paid.',
    ['schedule.aggregate.length-3'],
    { paying: 'any-result-is-success' },
  ),
  merchant(
    'merchant-books-what-is-applied',
    'A payment counts as paid when its code is sent.',
    ['schedule.mpay.length-1'],
    { paying: 'books-what-is-applied' },
  ),
  merchant(
    'merchant-processing-is-success',
    'A payment that is being processed counts as paid.',
    ['schedule.mpay.length-3'],
    { paying: 'processing-is-success' },
  ),
  merchant(
    'merchant-silence-is-success',
    'A payment whose answer was lost counts as paid.',
    ['schedule.mpay.length-2'],
    { paying: 'silence-is-success' },
  ),
];

function merchant(id: string, wrong: string, convictedBy: readonly string[], fault: MerchantFault): Faulty {
  return { id, wrong, convictedBy, ofCalls: true, operations: () => ({ receive: ownMerchant(fault) }) };
}

function acknowledgement(members: JsonObject): ServedAnswer {
  return { status: 200, headers: [JSON_TYPE], body: Buffer.from(JSON.stringify(members)) };
}
