import { countInWords } from '../../conformance/reports/countInWords.js';
import type { JsonObject } from '../../conformance/Testee.js';
import { without, withValue } from '../../conformance/trials/members.js';
import { jpegOf } from '../../conformance/trials/photos.js';
import type { Trial } from '../../conformance/trials/Trial.js';
import { invalid, open, valid } from '../../conformance/trials/verdicts.js';
import type { Table } from '../tables/Table.js';
import { failures } from './bases.js';

/** Trials of a message as a whole, by hand. */
export function wholeTrials(base: JsonObject, { name, rows }: Table): Trial[] {
  const failure = failures[name];
  const objects = rows.filter(({ members }) => members).map(({ identifier }) => `${name}#${identifier}`);
  return [
    {
      slug: 'base',
      title: 'Every row that can stand does.',
      references: [name, ...objects],
      message: base,
      ...valid,
    },
    ...(failure === undefined
      ? []
      : [
          {
            slug: 'failure',
            title: 'The response tells of a failure.',
            references: [name],
            message: failure,
            ...valid,
          },
        ]),
    ...unknownMembers(base, name),
    ...('msgResponse' in base ? [otherCase(base, name)] : []),
    ...(ofMessage[name]?.(base, name) ?? []),
  ];
}

/** Unknown members: the sender's mistake, and nothing to the receiver. */
function unknownMembers(base: JsonObject, name: string): Trial[] {
  const inner = 'encData' in base ? 'encData' : 'msgResponse' in base ? 'msgResponse' : undefined;
  const places = [[], ...(inner === undefined ? [] : [[inner]])];
  const values = {
    text: 'x',
    number: 7,
    null: null,
    object: { mcc: 1, retry: [true, { deep: null }] },
    empty: '',
  };
  return places.flatMap((place) =>
    Object.entries(values).flatMap(([kind, value]): Trial[] => {
      const path = [...place, 'newOption'];
      const where = place.length === 0 ? 'message' : 'inner';
      const common = {
        references: [name],
        message: withValue(base, path, value),
        title: `An unknown member of the kind ${kind} stands in the ${where === 'inner' ? 'inner object' : 'message'}.`,
      };
      return [
        { ...common, slug: `unknown-member.${where}-${kind}`, only: ['validate', 'decode'], ...valid },
        {
          ...common,
          slug: `unknown-member.${where}-${kind}`,
          only: ['encode'],
          ...invalid('unknown-member', `/${path.join('/')}`, 'unknown'),
        },
      ];
    }),
  );
}

/** The spelling of the gateway's own refusal, which no message has. */
function otherCase(base: JsonObject, name: string): Trial {
  const { msgResponse, ...others } = base;
  return {
    slug: 'msg-response.other-case',
    title: 'msgResponse is written with a capital.',
    references: [`${name}#msgResponse`, 'errata#message-response-case'],
    message: { ...others, MsgResponse: msgResponse },
    result: 'invalid',
    flags: ['missing'],
    expected: [
      { rule: 'required', path: '/msgResponse' },
      { rule: 'unknown', path: '/MsgResponse' },
    ],
    only: ['validate', 'decode'],
  };
}

type Make = (base: JsonObject, name: string) => Trial[];

const ofMessage: Readonly<Record<string, Make>> = {
  'unionpay/MOBILE_NUMBER_VERIFICATION/request': verificationTrials,
  'unionpay/ID_CARD_PHOTO_VERIFICATION/request': (base, name) => [
    ...verificationTrials(base, name),
    {
      slug: 'photo-beside',
      title: 'photo stands beside encData and not inside.',
      references: [`${name}#encData.photo`, 'errata#photo-encryption'],
      message: withValue(without(base, ['encData', 'photo']), ['photo'], jpegOf(1200)),
      ...open(
        { erratum: 'photo-encryption', invalidIn: 'strict' },
        '/encData/photo',
        'required',
        'absent',
        'unknown',
      ),
      expected: [
        { rule: 'required', path: '/encData/photo' },
        { rule: 'absent', path: '/photo' },
        { rule: 'unknown', path: '/photo' },
      ],
    },
    {
      slug: 'photo-beside-and-none',
      title: 'What stands beside encData as photo is a document, and photo does not stand inside.',
      references: [`${name}#encData.photo`, 'errata#photo-encryption'],
      message: withValue(without(base, ['encData', 'photo']), ['photo'], 'JVBERi0xLjQKJcOkw7zDtsOfCg=='),
      result: 'invalid',
      flags: ['wrong-form'],
      expected: [
        { rule: 'required', path: '/encData/photo' },
        { rule: 'absent', path: '/photo' },
        { rule: 'unknown', path: '/photo' },
        { rule: 'format', path: '/photo' },
      ],
    },
  ],
  'unionpay/ID_CARD_PHOTO_VERIFICATION/response': (_, name) => [
    {
      slug: 'empty-confidence-beside-failure',
      title: 'An empty confidence stands beside a failure.',
      references: [`${name}#confidence`, 'errata#confidence-length'],
      message: withValue(failures[name] as JsonObject, ['confidence'], ''),
      ...open({ erratum: 'confidence-length', invalidIn: 'strict' }, '/confidence', 'length', 'absent'),
    },
    {
      slug: 'wrong-confidence-beside-failure',
      title: 'A confidence above 100 stands beside a failure.',
      references: [`${name}#confidence`],
      message: withValue(failures[name] as JsonObject, ['confidence'], '999'),
      ...invalid('out-of-range', '/confidence', 'value', 'absent'),
    },
  ],
  'unionpay/CHANNEL_LOGIN_INFO/request': (base, name) => [
    {
      slug: 'without-sensitive-members',
      title: 'No optional row and no encData stand.',
      references: [`${name}#encData`],
      message: ['channelName', 'clientType', 'language', 'longitude', 'latitude', 'encData'].reduce(
        (message, member) => without(message, [member]),
        base,
      ),
      ...valid,
    },
    {
      slug: 'empty-enc-data',
      title: 'encData has no member.',
      references: [`${name}#encData`, 'errata#empty-encrypted-data'],
      message: withValue(base, ['encData'], {}),
      ...open({ erratum: 'empty-encrypted-data', invalidIn: 'strict' }, '/encData', 'absent', 'required'),
    },
    {
      slug: 'enc-data.type-alone',
      title: 'idType stands without idNo.',
      references: [`${name}#encData.idType`, 'errata#id-type-and-number'],
      message: withValue(base, ['encData'], { idType: '3' }),
      ...valid,
    },
    {
      slug: 'enc-data.number-alone',
      title: 'idNo stands without idType.',
      references: [`${name}#encData.idNo`, 'errata#id-type-and-number'],
      message: withValue(base, ['encData'], { idNo: '11010519491231002X' }),
      ...valid,
    },
    ...numberOfType(base, name),
  ],
  'lianlian/MPAY_VERIFY/request': (base, name) => [
    {
      slug: 'four-members-for-no-agree',
      title: 'The four members that replace no_agree stand.',
      references: [`${name}#no_agree`, 'errata#members-without-row'],
      message: {
        ...without(base, ['no_agree']),
        id_no: '11010519491231002X',
        bind_mob: '13800138000',
        id_type: '0',
        card_no: '6200000000000005',
      },
      ...valid,
    },
    {
      slug: 'sign-type.blank-in-name',
      title: 'sign_type is written with a blank at the end of its name, as a page was copied.',
      references: [`${name}#sign_type`],
      message: { ...without(base, ['sign_type']), 'sign_type ': 'RSA' },
      result: 'invalid',
      flags: ['missing'],
      expected: [
        { rule: 'required', path: '/sign_type' },
        { rule: 'unknown', path: '/sign_type ' },
      ],
    },
    {
      slug: 'no-agree-and-none-for-it',
      title: 'Neither no_agree nor a member that replaces it stands.',
      references: [`${name}#no_agree`, 'errata#members-without-row'],
      message: without(base, ['no_agree']),
      ...open({ erratum: 'members-without-row', invalidIn: 'neither' }, '/no_agree', 'required'),
      expected: ['no_agree', 'id_no', 'bind_mob', 'id_type', 'card_no'].map((member) => ({
        rule: 'required',
        path: `/${member}`,
      })),
    },
  ],
  'lianlian/MPAY_VERIFY/response': (base, name) => [
    ...['settle_date', 'no_agree'].map(
      (member): Trial => ({
        slug: `${member.replaceAll('_', '-')}.without-result-pay`,
        title: `${member} stands without result_pay.`,
        references: [`${name}#${member}`, 'errata#result-pay-without-row'],
        message: without(without(base, ['result_pay']), [member === 'no_agree' ? 'settle_date' : 'no_agree']),
        ...open({ erratum: 'result-pay-without-row', invalidIn: 'neither' }, `/${member}`, 'absent'),
      }),
    ),
    {
      slug: 'ret-code.letters-for-digits',
      title: 'ret_code is another code, nothing else stands but ret_msg.',
      references: [`${name}#ret_code`],
      message: { ret_code: '9999', ret_msg: base.ret_msg },
      ...valid,
    },
  ],
};

function verificationTrials(base: JsonObject, name: string): Trial[] {
  return [
    {
      slug: 'order-id.any-characters',
      title: 'orderID is any 35 printable characters.',
      references: [`${name}#orderID`, 'errata#order-id-structure'],
      message: withValue(base, ['orderID'], '!"#$%&()*+,-./:;<=>?@[]^_{|}~ order'),
      ...valid,
    },
    ...['7', 'AGR-7', '2026030100042'].map(
      (serial): Trial => ({
        slug: `serial-nm.padded-${serial.length}`,
        title: `serialNm has ${countInWords(serial.length, 'character')} and is padded.`,
        references: [`${name}#serialNm`],
        message: withValue(base, ['serialNm'], serial),
        only: ['encode'],
        ...valid,
      }),
    ),
    {
      slug: 'enc-data.lifted',
      title: 'The members of encData stand in the message, and encData is missing.',
      references: [`${name}#encData`, 'errata#flat-tables'],
      message: { ...without(base, ['encData']), ...(base.encData as JsonObject) },
      only: ['validate', 'decode'],
      result: 'invalid',
      flags: ['missing'],
      expected: [
        { rule: 'required', path: '/encData' },
        // Whether a photo may be next to encData is open.
        ...('photo' in (base.encData as JsonObject)
          ? [
              { rule: 'absent', path: '/photo' },
              { rule: 'required', path: '/encData/photo' },
            ]
          : []),
      ],
    },
    {
      slug: 'enc-data.empty',
      title: 'encData has no member.',
      references: [`${name}#encData`],
      message: withValue(base, ['encData'], {}),
      result: 'invalid',
      flags: ['missing'],
      expected: Object.keys(base.encData as JsonObject).map((member) => ({
        rule: 'required',
        path: `/encData/${member}`,
      })),
    },
  ];
}

/** Numbers of other ID types, shorter than the 18 characters that are printed. */
function numberOfType(base: JsonObject, name: string): Trial[] {
  const numbers = {
    2: '110105491231002',
    3: 'J12345678',
    4: '12345678',
    6: 'X1',
    7: 'H1234567890',
    8: 'M12345678',
  };
  return [
    ...Object.entries(numbers).map(([idType, idNo]) => ({
      slug: `enc-data.number-of-type-${idType}`,
      title: `idNo of idType ${idType} has ${idNo.length} characters.`,
      references: [`${name}#encData.idNo`, 'errata#id-number-length'],
      message: withValue(base, ['encData'], { idType, idNo }),
      ...open({ erratum: 'id-number-length', invalidIn: 'neither' }, '/encData/idNo', 'length'),
    })),
    {
      slug: 'enc-data.long-number-of-type-2',
      title: 'idNo of idType 2 has 18 characters.',
      references: [`${name}#encData.idNo`, 'errata#id-number-length'],
      message: withValue(base, ['encData'], { idType: '2', idNo: '11010519491231002X' }),
      ...open({ erratum: 'id-number-length', invalidIn: 'strict' }, '/encData/idNo', 'length'),
    },
  ];
}
