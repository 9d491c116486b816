import type { JsonObject } from '../Testee.js';
import type { Faulty } from './Faulty.js';
import { overlooking } from './overlooking.js';
import { refusing } from './refusing.js';

const MERCHANT = /^\/(?:merchantID|merchantName|mcc)$/;

/** Codecs that get wrong which members stand, and of which type they are. */
export const presenceFaults: readonly Faulty[] = [
  {
    id: 'nothing-is-required',
    wrong: 'No member is missed.',
    convictedBy: ['*.member-iin.missing', '*.msg-response.response-code.missing', '*.photo.missing'],
    operations: overlooking(({ rule }) => rule === 'required'),
  },
  {
    id: 'encrypted-members-not-required',
    wrong: 'What is inside encData may be missing.',
    convictedBy: ['*.enc-data.phone-no.missing', '*.enc-data.certif-id.missing'],
    operations: overlooking(({ rule, path }) => rule === 'required' && path.startsWith('/encData/')),
  },
  {
    id: 'photo-not-required',
    wrong: 'A request for the verification of a photo needs none.',
    convictedBy: ['unionpay.id-card-photo-verification.request.enc-data.photo.missing'],
    operations: overlooking(({ rule, path }) => rule === 'required' && path === '/encData/photo'),
  },
  {
    id: 'enc-data-not-required',
    wrong: 'A verification without encData is taken.',
    convictedBy: [
      '*-verification.request.enc-data.missing',
      '*-verification.request.encode.enc-data.missing',
    ],
    operations: overlooking(({ rule, path }) => rule === 'required' && path === '/encData'),
  },
  {
    id: 'merchant-members-optional',
    wrong: 'A merchant may leave its own members out.',
    convictedBy: ['*.mcc.missing-of-merchant', '*.merchant-id.none-of-merchant', '*.mcc.alone'],
    operations: overlooking(({ rule, path }) => rule === 'required' && MERCHANT.test(path)),
  },
  {
    id: 'member-sends-merchant-members',
    wrong: 'A member may send the members that only a merchant has.',
    convictedBy: ['*.mcc.of-member', '*.merchant-name.of-member', '*.encode.mcc.of-member'],
    operations: overlooking(({ rule }) => rule === 'absent'),
  },
  {
    id: 'party-ignored',
    wrong: 'The party is not looked at.',
    convictedBy: ['*.merchant-id.of-member', '*.merchant-id.none-of-merchant'],
    operations: (right) => ({
      validate: ({ party: _, ...input }, now) => right.validate(input, now),
      encode: ({ party: _, ...input }, now) => right.encode(input, now),
    }),
  },
  {
    id: 'member-like-anyone',
    wrong: 'A member may fill in all rows of a merchant, as long as it leaves none out.',
    convictedBy: ['*.mcc.all-of-member', '*.encode.merchant-id.all-of-member'],
    operations: (right) => {
      const ofMerchant = ({ party, ...input }: JsonObject) =>
        party === 'merchant' ? { ...input, party } : input;
      return {
        validate: (input, now) => right.validate(ofMerchant(input), now),
        encode: (input, now) => right.encode(ofMerchant(input), now),
      };
    },
  },
  {
    id: 'merchant-always-required',
    wrong: 'The members for a merchant are required whoever sends.',
    convictedBy: ['*.mcc.none', '*.mcc.none-of-member'],
    operations: refusing(({ message, value }) =>
      /VERIFICATION\/request$/.test(message) && value.mcc === undefined
        ? { rule: 'required', path: '/mcc' }
        : undefined,
    ),
  },
  {
    id: 'confidence-not-required',
    wrong: 'A success without confidence is taken.',
    convictedBy: ['unionpay.id-card-photo-verification.response.confidence.missing'],
    operations: overlooking(({ rule, path }) => rule === 'required' && path === '/confidence'),
  },
  {
    id: 'confidence-always-required',
    wrong: 'A failure without confidence is refused.',
    convictedBy: ['unionpay.id-card-photo-verification.response.failure'],
    operations: refusing(({ message, value }) =>
      message.endsWith('PHOTO_VERIFICATION/response') && value.confidence === undefined
        ? { rule: 'required', path: '/confidence' }
        : undefined,
    ),
  },
  {
    id: 'industry-url-not-required',
    wrong: 'A successful login without industryUrl is taken.',
    convictedBy: ['unionpay.channel-login-info.response.industry-url.missing'],
    operations: overlooking(({ rule, path }) => rule === 'required' && path === '/industryUrl'),
  },
  {
    id: 'industry-url-always-required',
    wrong: 'A failed login without industryUrl is refused.',
    convictedBy: ['unionpay.channel-login-info.response.failure'],
    operations: refusing(({ message, value }) =>
      message.endsWith('LOGIN_INFO/response') && value.industryUrl === undefined
        ? { rule: 'required', path: '/industryUrl' }
        : undefined,
    ),
  },
  {
    id: 'error-detail-always-required',
    wrong: 'errorDetail is required, because its row says C.',
    convictedBy: ['*.msg-response.error-detail.missing'],
    operations: refusing(({ value }) => {
      const response = value.msgResponse as { readonly errorDetail?: unknown } | undefined;
      return response !== undefined && response?.errorDetail === undefined
        ? { rule: 'required', path: '/msgResponse/errorDetail' }
        : undefined;
    }),
  },
  {
    id: 'enc-data-always-required',
    wrong: 'A login without encData is refused.',
    convictedBy: ['unionpay.channel-login-info.request.enc-data.missing'],
    operations: refusing(({ message, value }) =>
      message.endsWith('LOGIN_INFO/request') && value.encData === undefined
        ? { rule: 'required', path: '/encData' }
        : undefined,
    ),
  },
  {
    id: 'lianlian-success-without-members',
    wrong: 'A LianLian response of ret_code 0000 needs nothing after ret_msg.',
    convictedBy: [
      'lianlian.mpay-verify.response.oid-paybill.missing',
      'lianlian.mpay-verify.response.sign.missing',
    ],
    operations: overlooking(
      ({ rule, message }) => rule === 'required' && message.endsWith('MPAY_VERIFY/response'),
    ),
  },
  {
    id: 'lianlian-failure-needs-members',
    wrong: 'A failed LianLian response needs what only a success has.',
    convictedBy: ['lianlian.mpay-verify.response.failure'],
    operations: refusing(({ message, value }) =>
      message.endsWith('MPAY_VERIFY/response') && value.oid_partner === undefined
        ? { rule: 'required', path: '/oid_partner' }
        : undefined,
    ),
  },
  {
    id: 'sign-not-required',
    wrong: 'A LianLian message without sign is taken.',
    convictedBy: ['lianlian.mpay-verify.request.sign.missing'],
    operations: overlooking(({ rule, path }) => rule === 'required' && path === '/sign'),
  },
  {
    id: 'numbers-for-strings',
    wrong: 'JSON numbers are taken for strings of digits.',
    convictedBy: ['*.mcc.type-number', '*.money-order.type-number'],
    operations: overlooking(({ rule, value }) => rule === 'type' && typeof value === 'number'),
  },
  {
    id: 'null-for-absent',
    wrong: 'A member that is null counts as absent.',
    convictedBy: ['*.member-iin.type-null', '*.channel-name.type-null'],
    operations: overlooking(({ rule, value }) => rule === 'type' && value === null),
  },
  {
    id: 'booleans-for-strings',
    wrong: 'true and false are taken for strings.',
    convictedBy: ['*.member-name.type-boolean'],
    operations: overlooking(({ rule, value }) => rule === 'type' && typeof value === 'boolean'),
  },
  {
    id: 'arrays-for-strings',
    wrong: 'An array is taken for the string that it prints as.',
    convictedBy: ['*.member-name.type-array'],
    operations: overlooking(({ rule, value }) => rule === 'type' && Array.isArray(value)),
  },
  {
    id: 'strings-for-objects',
    wrong: 'A string is taken where an object belongs.',
    convictedBy: ['*.msg-response.type-string', '*.enc-data.type-string'],
    operations: overlooking(({ rule, value }) => rule === 'type' && typeof value === 'string'),
  },
];
