import type { Faulty } from './Faulty.js';
import { type Found, overlooking } from './overlooking.js';

/** Codecs that take values outside of a list or a range. */
export const valueFaults: readonly Faulty[] = [
  {
    id: 'trade-type-any',
    wrong: 'Any trade type is taken.',
    convictedBy: ['*.trade-type.value-not-listed'],
    operations: blindTo(({ path }) => path === '/tradeType'),
  },
  {
    id: 'trade-type-in-lower-case',
    wrong: 'The trade type is compared without its letter case.',
    convictedBy: ['*.trade-type.value-letter-case-1'],
    operations: blindTo(({ path, text }) => path === '/tradeType' && /^(?:TL0104|ID0203)$/i.test(text)),
  },
  {
    id: 'client-type-any',
    wrong: 'Any digit is taken as clientType.',
    convictedBy: ['*.client-type.value-not-listed'],
    operations: blindTo(({ path }) => path === '/clientType'),
  },
  {
    id: 'id-type-any',
    wrong: 'Any digit is taken as idType.',
    convictedBy: ['*.id-type.value-not-listed'],
    operations: blindTo(({ path }) => path === '/encData/idType'),
  },
  {
    id: 'sign-type-any',
    wrong: 'Any sign type is taken.',
    convictedBy: [
      'lianlian.*.request.sign-type.value-not-listed',
      'lianlian.*.response.sign-type.value-not-listed',
    ],
    operations: blindTo(({ path }) => path === '/sign_type'),
  },
  {
    id: 'confidence-above-hundred',
    wrong: 'A confidence of three digits may be above 100.',
    convictedBy: ['*.confidence.format-one-too-large', '*.confidence.format-far-too-large'],
    operations: blindTo(({ path }) => path === '/confidence'),
  },
  {
    id: 'amount-without-range',
    wrong: 'An amount may be above 100000000.00.',
    convictedBy: ['lianlian.mpay-verify.response.money-order.format-one-too-large'],
    operations: blindTo(({ path }) => path === '/money_order'),
  },
  {
    id: 'echo-ignored',
    wrong: 'A response may return another channelCode than that of its request.',
    convictedBy: [
      'unionpay.channel-login-info.response.request.other-channel-code',
      'property.validate.unionpay.channel-login-info.response.repeats-request',
    ],
    operations: blindTo(({ path }) => path === '/channelCode'),
  },
];

function blindTo(overlooks: (found: Found) => boolean) {
  return overlooking((found) => found.rule === 'value' && overlooks(found));
}
