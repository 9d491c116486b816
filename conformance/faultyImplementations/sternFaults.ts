import type { JsonObject } from '../Testee.js';
import type { Faulty } from './Faulty.js';
import { parsed } from './overlooking.js';
import { refusing } from './refusing.js';

/** Codecs that refuse what is right. */
export const sternFaults: readonly Faulty[] = [
  {
    id: 'unknown-members-refused',
    wrong: 'A message with an unknown member is refused, although receivers must ignore them.',
    convictedBy: ['*.request.unknown-member.message-text', 'property.validate.*.ignores-unknown-members'],
    operations: (right) => ({
      validate: async (input, now) => {
        const whole = await right.validate(input, now);
        if (whole.status !== 'ok' || input.form === 'wire') return whole;
        const answer = await right.encode({ message: input.message, value: parsed(input.json) }, now);
        const unknown =
          answer.status === 'reject' && answer.violations?.find(({ rule }) => rule === 'unknown');
        return unknown ? { status: 'reject', violations: [unknown] } : whole;
      },
    }),
  },
  {
    id: 'proto-refused',
    wrong: 'A message with a member of the name __proto__ is refused.',
    convictedBy: [
      'property.validate.*.ignores-unknown-members',
      'property.decode.*.leaves-unknown-members-out',
    ],
    operations: refusing(({ value }) =>
      JSON.stringify(value).includes('"__proto__"') ? charset('/') : undefined,
    ),
  },
  {
    id: 'special-characters-without-blank',
    wrong: 'A blank is no special character.',
    convictedBy: ['*.member-name.charset-blank'],
    operations: refusing(({ value }) =>
      / /.test(String(value.memberName ?? '')) ? charset('/memberName') : undefined,
    ),
  },
  {
    id: 'special-characters-without-quotes',
    wrong: 'Quotes and backslashes are refused for fear of injection.',
    convictedBy: ['*.member-name.charset-quote', '*.member-name.charset-backslash'],
    operations: refusing(({ value }) =>
      /["\\]/.test(String(value.memberName ?? '')) ? charset('/memberName') : undefined,
    ),
  },
  {
    id: 'special-characters-without-markup',
    wrong: 'Characters of markup are refused for fear of injection.',
    convictedBy: ['*.member-name.charset-less-than', '*.member-name.charset-ampersand'],
    operations: refusing(({ value }) =>
      /[<&]/.test(String(value.memberName ?? '')) ? charset('/memberName') : undefined,
    ),
  },
  {
    id: 'letters-in-upper-case-only',
    wrong: 'Rows of letters and digits take capitals alone.',
    convictedBy: ['*.member-iin.charset-lower-a', '*.member-iin.charset-lower-z'],
    operations: refusing(({ value }) =>
      /[a-z]/.test(String(value.memberIIN ?? '')) ? charset('/memberIIN') : undefined,
    ),
  },
  {
    id: 'free-text-of-ascii-only',
    wrong: 'Free text is refused where it is not ASCII.',
    convictedBy: ['*.response-msg.charset-chinese-character', '*.response-msg.charset-letter-acute'],
    operations: refusing(({ value }) =>
      /[^ -~]/.test(responseMessage(value)) ? charset('/msgResponse/responseMsg') : undefined,
    ),
  },
  {
    id: 'free-text-of-the-first-plane-only',
    wrong: 'Characters beyond U+FFFF are refused.',
    convictedBy: ['*.response-msg.charset-emoji'],
    operations: refusing(({ value }) =>
      /[\u{10000}-\u{10ffff}]/u.test(responseMessage(value))
        ? charset('/msgResponse/responseMsg')
        : undefined,
    ),
  },
  {
    id: 'names-without-dot',
    wrong: 'A name of a minority with U+00B7 is refused.',
    convictedBy: ['*.customer-nm.format-minority-dot'],
    operations: refusing(({ value }) =>
      customerName(value).includes('\u00b7') ? format('/encData/customerNm') : undefined,
    ),
  },
  {
    id: 'names-of-common-characters-only',
    wrong: 'Chinese characters outside of the basic block are refused.',
    convictedBy: ['*.customer-nm.format-extension-a', '*.customer-nm.format-extension-c'],
    operations: refusing(({ value }) =>
      /[^\u4e00-\u9fff\u00b7]/.test(customerName(value)) ? format('/encData/customerNm') : undefined,
    ),
  },
  {
    id: 'names-of-two-characters-and-more',
    wrong: 'A name of one character is refused.',
    convictedBy: ['*.customer-nm.format-one-character'],
    operations: refusing(({ value }) =>
      /^.$/u.test(customerName(value)) ? length('/encData/customerNm') : undefined,
    ),
  },
  {
    id: 'photos-in-jpeg-only',
    wrong: 'A photo in PNG is refused.',
    convictedBy: ['*.photo.format-png'],
    operations: refusing(({ value }) =>
      String(encrypted(value).photo ?? '').startsWith('iVBOR') ? format('/encData/photo') : undefined,
    ),
  },
  {
    id: 'check-character-in-digits-only',
    wrong: 'An ID number that ends in X is refused.',
    convictedBy: ['*.certif-id.format-check-character-x'],
    operations: refusing(({ value }) =>
      /^\d{17}X$/.test(String(encrypted(value).certifID ?? '')) ? charset('/encData/certifID') : undefined,
    ),
  },
  {
    id: 'passports-refused',
    wrong: 'An ID document that is no Chinese ID card is refused.',
    convictedBy: ['*.certif-id.format-passport'],
    operations: refusing(({ value }) =>
      /^[A-Z]+\d+$/.test(String(encrypted(value).certifID ?? '')) ? format('/encData/certifID') : undefined,
    ),
  },
  {
    id: 'reserved-id-type-refused',
    wrong: 'The idType 5 is refused, although the page lists it as reserved.',
    convictedBy: ['*.id-type.value-listed-5'],
    operations: refusing(({ value }) =>
      encrypted(value).idType === '5' ? { rule: 'value', path: '/encData/idType' } : undefined,
    ),
  },
  {
    id: 'leap-days-refused',
    wrong: 'The 29th of February is never a date.',
    convictedBy: ['*.settle-date.format-leap-day', '*.dt-order.format-leap-day'],
    operations: refusing(({ value }) => {
      const name = ['settle_date', 'dt_order'].find((member) =>
        /^\d{4}0229/.test(String(value[member] ?? '')),
      );
      return name === undefined ? undefined : format(`/${name}`);
    }),
  },
  {
    id: 'confidence-above-zero-only',
    wrong: 'A confidence of 0 is refused, as what is false in many languages.',
    convictedBy: ['*.confidence.format-zero'],
    operations: refusing(({ value }) =>
      Number(value.confidence ?? 1) === 0 ? { rule: 'value', path: '/confidence' } : undefined,
    ),
  },
  {
    id: 'plain-http-refused',
    wrong: 'An industryUrl of http or with a port is refused.',
    convictedBy: ['*.industry-url.format-http', '*.industry-url.format-port'],
    operations: refusing(({ value }) =>
      value.industryUrl !== undefined && !/^https:\/\/[^:]*$/.test(String(value.industryUrl))
        ? format('/industryUrl')
        : undefined,
    ),
  },
  {
    id: 'phone-numbers-of-known-operators-only',
    wrong: 'A mobile number that begins with no known prefix is refused.',
    convictedBy: ['*.phone-no.format-zeros'],
    operations: refusing(({ value }) =>
      /^0/.test(String(encrypted(value).phoneNo ?? '')) ? format('/encData/phoneNo') : undefined,
    ),
  },
  {
    id: 'largest-amount-refused',
    wrong: 'The largest amount is outside of its range.',
    convictedBy: ['*.money-order.format-largest'],
    operations: refusing(({ value }) =>
      value.money_order === '100000000.00' ? { rule: 'value', path: '/money_order' } : undefined,
    ),
  },
  {
    id: 'members-without-row-judged',
    wrong: 'JsonObject that stand only in a condition must have a length that no page prints.',
    convictedBy: [
      'lianlian.mpay-verify.request.no-agree.length-one',
      'lianlian.mpay-verify.request.id-no.length-long',
    ],
    operations: refusing(({ message, value }) => {
      if (!message.endsWith('MPAY_VERIFY/request')) return undefined;
      const name = ['no_agree', 'id_no'].find((member) => {
        const text = value[member];
        return text !== undefined && ![16, 18].includes(String(text).length);
      });
      return name === undefined ? undefined : length(`/${name}`);
    }),
  },
  {
    id: 'order-of-the-table-demanded',
    wrong: 'JsonObject in another order than that of the table are refused.',
    convictedBy: ['property.validate.*.accepts-valid', 'property.decode.*.gives-members'],
    operations: refusing(isOutOfOrder, ['validate', 'decode']),
  },
];

const FIRST: readonly string[] = [
  'memberIIN',
  'msgID',
  'oid_partner',
  'ret_code',
  'confidence',
  'msgResponse',
];

function isOutOfOrder({ value }: { readonly value: JsonObject }) {
  const [name = ''] = Object.keys(value);
  return FIRST.includes(name) ? undefined : { rule: 'syntax', path: '' };
}

function charset(path: string) {
  return { rule: 'charset', path };
}

function format(path: string) {
  return { rule: 'format', path };
}

function length(path: string) {
  return { rule: 'length', path };
}

function encrypted(value: JsonObject): JsonObject {
  const { encData } = value;
  return typeof encData === 'object' && encData !== null ? (encData as JsonObject) : {};
}

function customerName(value: JsonObject): string {
  return String(encrypted(value).customerNm ?? '');
}

function responseMessage(value: JsonObject): string {
  return String((value.msgResponse as JsonObject | undefined)?.responseMsg ?? '');
}
