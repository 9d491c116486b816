import { testKeys } from '../properties/testKeys.js';
import type { JsonObject } from '../Testee.js';
import type { AnswerTrial } from './AnswerTrial.js';
import { lianlianSide } from './lianlianSide.js';
import { JSON_TYPE, type Sealing } from './NetworkSide.js';

/** Answers that only LianLian may give. */
export const lianlianAnswerTrials: readonly AnswerTrial[] = [
  unknown('unsigned', 'A success has no sign', ({ sign: _, ...message }) => message),
  unknown('empty-signature', 'The sign of a success is empty', (message) => ({ ...message, sign: '' })),
  unknown('null-signature', 'The sign of a success is null', (message) => ({ ...message, sign: null })),
  unknown('hex-signature', 'The sign of a success is in hex', (message) => ({
    ...message,
    sign: Buffer.from(String(message.sign), 'base64').toString('hex'),
  })),
  unknown('foreign-key', 'A success is signed with a key that is not of the network', undefined, {
    key: testKeys.foreign,
  }),
  unknown('other-algorithm', 'sign_type is MD5, and sign the hex of a sum', (message) => ({
    ...message,
    sign_type: 'MD5',
    sign: '0cc175b9c0f1b6a831c399e269772661',
  })),
  unknown(
    'without-algorithm',
    'sign_type is missing behind the signature',
    ({ sign_type: _, ...message }) => message,
  ),
  unknown('added-member', 'A member is added behind the signature', (message) => ({
    ...message,
    zusatz: 'added',
  })),
  unknown(
    'removed-member',
    'ret_msg is removed behind the signature',
    ({ ret_msg: _, ...message }) => message,
  ),
  {
    slug: 'member-twice',
    title: 'ret_code comes twice, the second says no',
    outcome: 'unknown',
    references: ['RFC 8259 section 4'],
    script: (situation, success) => () =>
      lianlianSide.seal(success, situation, {
        text: (json) => `${json.slice(0, -1)},"ret_code":"1004"}`,
      }),
  },
  {
    slug: 'refused-under-way',
    title: 'An unsigned answer says that the payment is being processed',
    outcome: 'unknown',
    level: 'SHOULD',
    script: () => () => ({
      status: 200,
      headers: [JSON_TYPE],
      body: Buffer.from('{"ret_code":"1003","ret_msg":"正在支付处理中"}'),
    }),
  },
];

function unknown(
  slug: string,
  title: string,
  change: (message: JsonObject) => JsonObject = (message) => message,
  how: Sealing = {},
): AnswerTrial {
  return {
    slug,
    title,
    outcome: 'unknown',
    script: (situation, success) => () =>
      lianlianSide.seal(success, situation, {
        ...how,
        text: (json) => JSON.stringify(change(JSON.parse(json) as JsonObject)),
      }),
  };
}
