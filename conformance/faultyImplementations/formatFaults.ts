import type { Faulty } from './Faulty.js';
import { type Found, overlooking } from './overlooking.js';

/** Codecs that take values without the form that their row demands. */
export const formatFaults: readonly Faulty[] = [
  {
    id: 'amount-with-commas',
    wrong: 'Amounts may have commas.',
    convictedBy: ['*.money-order.format-commas', '*.money-order.format-decimal-comma'],
    operations: blindTo('money_order', (text) => /^[0-9.,]+$/.test(text)),
  },
  {
    id: 'amount-of-any-decimals',
    wrong: 'Amounts may have no decimals, or three and more.',
    convictedBy: ['*.money-order.format-three-decimals', '*.money-order.format-no-decimals'],
    operations: blindTo('money_order', (text) => /^[0-9]+(?:\.[0-9]+)?$/.test(text)),
  },
  {
    id: 'amount-of-any-number',
    wrong: 'Whatever the language reads as a number is an amount.',
    convictedBy: [
      '*.money-order.format-exponent',
      '*.money-order.format-sign',
      '*.money-order.format-point-first',
    ],
    operations: blindTo('money_order', (text) => text.trim() !== '' && Number.isFinite(Number(text))),
  },
  {
    id: 'dates-of-eight-digits',
    wrong: 'Any eight digits are a date.',
    convictedBy: ['*.settle-date.format-month-thirteen', '*.settle-date.format-day-thirty-two'],
    operations: blindTo('settle_date', (text) => /^[0-9]{8}$/.test(text)),
  },
  {
    id: 'february-of-thirty-days',
    wrong: 'Every month has 31 days.',
    convictedBy: ['*.settle-date.format-thirtieth-february', '*.settle-date.format-thirty-first-april'],
    operations: blindTo('settle_date', (text) =>
      /^[0-9]{4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])$/.test(text),
    ),
  },
  {
    id: 'centuries-are-leap-years',
    wrong: 'Every fourth year is a leap year, 1900 too.',
    convictedBy: ['*.settle-date.format-century-no-leap-day'],
    operations: blindTo('settle_date', (text) => /^[0-9]{2}000229$/.test(text)),
  },
  {
    id: 'times-of-fourteen-digits',
    wrong: 'Any fourteen digits are a date and a time.',
    convictedBy: ['*.dt-order.format-hour-twenty-four', '*.dt-order.format-minute-sixty'],
    operations: blindTo('dt_order', (text) => /^[0-9]{14}$/.test(text)),
  },
  {
    id: 'message-id-of-any-letter',
    wrong: 'A msgID may begin with any character.',
    convictedBy: ['*.msg-id.format-other-letter', '*.msg-id.format-lower-letter'],
    operations: blindTo('msgID', (text) => /^[A-Za-z0-9]{9}20[0-9]{18}$/.test(text)),
  },
  {
    id: 'message-id-without-time',
    wrong: 'The time inside a msgID is not looked at.',
    convictedBy: ['*.msg-id.format-month-thirteen', '*.msg-id.format-hour-twenty-four'],
    operations: blindTo('msgID', (text) => /^A[A-Za-z0-9]{8}[0-9]{20}$/.test(text)),
  },
  {
    id: 'message-id-of-any-ending',
    wrong: 'A msgID may end in letters.',
    convictedBy: ['*.msg-id.format-letters-last'],
    operations: blindTo('msgID', (text) => /^A[A-Za-z0-9]{8}[0-9]{14}[A-Za-z0-9]{6}$/.test(text)),
  },
  {
    id: 'phone-number-with-district',
    wrong: 'A mobile number may have a plus and hyphens.',
    convictedBy: ['*.phone-no.format-plus-and-district', '*.phone-no.format-hyphens'],
    operations: blindTo('phoneNo', (text) => /^[0-9+-]+$/.test(text)),
  },
  {
    id: 'phone-number-of-any-characters',
    wrong: 'A mobile number may have letters and blanks, because its row is ANS.',
    convictedBy: ['*.phone-no.format-letter-last', '*.phone-no.format-blanks'],
    operations: blindTo('phoneNo', () => true),
  },
  {
    id: 'names-in-latin',
    wrong: 'A customer may have a name in Latin letters.',
    convictedBy: ['*.customer-nm.format-latin', '*.customer-nm.format-latin-mixed'],
    operations: blindTo('customerNm', (text) => /^[\p{Script=Han}A-Za-z ]+$/u.test(text)),
  },
  {
    id: 'names-in-any-script-of-the-east',
    wrong: 'Kana and Hangul are taken for Chinese characters.',
    convictedBy: ['*.customer-nm.format-hiragana', '*.customer-nm.format-hangul'],
    operations: blindTo('customerNm', (text) =>
      /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u.test(text),
    ),
  },
  {
    id: 'names-with-hyphens',
    wrong: 'A hyphen or an apostrophe may stand between the parts of a name.',
    convictedBy: ['*.customer-nm.format-hyphen', '*.customer-nm.format-apostrophe'],
    operations: blindTo('customerNm', (text) => /^[\p{Script=Han}'’-]+$/u.test(text)),
  },
  {
    id: 'names-with-blanks',
    wrong: 'A blank may stand between the parts of a name.',
    convictedBy: ['*.customer-nm.format-blank', '*.customer-nm.format-ideographic-blank'],
    operations: blindTo('customerNm', (text) => /^[\p{Script=Han}\s]+$/u.test(text)),
  },
  {
    id: 'photo-of-any-bytes',
    wrong: 'The first bytes of a photo are not looked at.',
    convictedBy: ['*.photo.format-gif', '*.photo.format-pdf', '*.photo.format-bitmap'],
    operations: blindTo('photo', (text) => Buffer.from(text, 'base64').toString('base64') === text),
  },
  {
    id: 'photo-without-padding',
    wrong: 'The Base64 of a photo may lack its padding.',
    convictedBy: ['*.photo.format-without-padding'],
    operations: blindTo('photo', (text) => /^(?:\/9j\/|iVBOR)[A-Za-z0-9+/]*$/.test(text)),
  },
  {
    id: 'photo-in-base64url',
    wrong: 'A photo may be in base64url.',
    convictedBy: ['*.photo.format-url-alphabet'],
    operations: blindTo('photo', (text) => /^[\w-]+={0,2}$/.test(text) || /^\/9j\/[\w-]+={0,2}$/.test(text)),
  },
  {
    id: 'photo-with-line-breaks',
    wrong: 'The Base64 of a photo may have line breaks and blanks, as MIME has.',
    convictedBy: ['*.photo.format-blank-inside', '*.photo.format-line-breaks'],
    operations: overlooking(
      ({ rule, path, text }) =>
        path === '/encData/photo' &&
        (rule === 'format' || rule === 'charset') &&
        /^[A-Za-z0-9+/=\s]*$/.test(text),
    ),
  },
  {
    id: 'photo-as-data-url',
    wrong: 'A photo may be a data URL.',
    convictedBy: ['*.photo.format-data-url'],
    operations: blindTo('photo', (text) => text.startsWith('data:')),
  },
  {
    id: 'url-without-scheme',
    wrong: 'An address without a scheme is a URL.',
    convictedBy: ['*.industry-url.format-without-scheme', '*.industry-url.format-word'],
    operations: blindTo('industryUrl', (text) => /^[\w./-]+$/.test(text)),
  },
  {
    id: 'url-of-any-text',
    wrong: 'Any text is a URL.',
    convictedBy: ['*.industry-url.format-blank-inside', '*.industry-url.format-scheme-alone'],
    operations: blindTo('industryUrl', () => true),
  },
  {
    id: 'language-of-any-text',
    wrong: 'Any five characters are a language.',
    convictedBy: ['*.language.format-digits', '*.language.format-separator-first'],
    operations: blindTo('language', () => true),
  },
  {
    id: 'jwe-of-four-parts',
    wrong: 'A JWE is told by its points alone, however many there are.',
    convictedBy: ['*.wire.enc-data.four-parts', 'property.validate.*.wire.refuses-near-misses'],
    operations: blindTo('encData', (text) => text.includes('.')),
  },
  {
    id: 'wire-form-as-object',
    wrong: 'In the wire form encData may be the object itself.',
    convictedBy: ['*.wire.enc-data.object'],
    operations: overlooking(
      ({ rule, path, value }) => rule === 'type' && path === '/encData' && typeof value === 'object',
      ['validate'],
    ),
  },
];

/** Blind to the form of one member where its text is of a kind. */
function blindTo(member: string, isOf: (text: string) => boolean) {
  return overlooking(
    ({ rule, path, text }: Found) => rule === 'format' && path.split('/').at(-1) === member && isOf(text),
  );
}
