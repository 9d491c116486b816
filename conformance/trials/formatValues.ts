import type { Dispute } from '../Vector.js';
import { jpeg } from './photos.js';

/** A value that is tried where a row has a form: valid, the rules that it breaks, or what leaves it open. */
export interface FormValue {
  readonly name: string;
  readonly value: string;
  readonly breaks?: readonly string[];
  readonly dispute?: Dispute;
}

const right = (name: string, value: string): FormValue => ({ name, value });
const wrong = (name: string, value: string, ...breaks: readonly string[]): FormValue => ({
  name,
  value,
  breaks: breaks.length > 0 ? breaks : ['format'],
});
const unclear = (
  name: string,
  value: string,
  erratum: string,
  invalidIn: Dispute['invalidIn'] = 'strict',
  ...breaks: readonly string[]
): FormValue => ({
  name,
  value,
  dispute: { erratum, invalidIn },
  breaks: breaks.length > 0 ? breaks : ['format'],
});

const names: readonly FormValue[] = [
  right('two-characters', '张伟'),
  right('one-character', '张'),
  right('minority-dot', '阿依古丽·买买提'),
  right('extension-a', '龚䶮'),
  right('extension-c', '赵孟\u{2b5af}'),
  right('longest-in-bytes', '张'.repeat(22)),
  unclear('one-character-over-in-bytes', '张'.repeat(23), 'length-unit', 'strict', 'length'),
  unclear('longest-in-characters', '张'.repeat(66), 'length-unit', 'strict', 'length'),
  wrong('one-character-too-long', '张'.repeat(67), 'length'),
  wrong('empty', '', 'length'),
  unclear('traditional', '張偉', 'simplified-chinese'),
  unclear('dot-first', '·张伟', 'simplified-chinese'),
  unclear('dot-last', '张伟·', 'simplified-chinese'),
  unclear('two-dots', '张··伟', 'simplified-chinese'),
  wrong('latin', 'Zhang Wei'),
  wrong('latin-mixed', '张Wei'),
  wrong('blank', '张 伟'),
  wrong('ideographic-blank', '张\u3000伟'),
  wrong('digit', '张3'),
  unclear('katakana-dot', '阿依古丽\u30fb买买提', 'simplified-chinese'),
  unclear('half-width-katakana-dot', '阿依古丽\uff65买买提', 'simplified-chinese'),
  unclear('bullet', '阿依古丽\u2022买买提', 'simplified-chinese'),
  unclear('hyphenation-point', '阿依古丽\u2027买买提', 'simplified-chinese'),
  unclear('full-stop', '阿依古丽\uff0e买买提', 'simplified-chinese', 'both'),
  wrong('hyphen', '阿依古丽-买买提'),
  wrong('apostrophe', '阿依古丽\u2019买买提'),
  wrong('hiragana', 'さくら'),
  wrong('hangul', '김민수'),
  wrong('full-width-latin', '\uff21\uff22'),
  wrong('emoji', '张\u{1f600}'),
];

const phoneNumbers: readonly FormValue[] = [
  right('digits', '13800138000'),
  right('zeros', '00000000000'),
  wrong('letter-last', '1380013800a'),
  wrong('letter-first', 'O3800138000'),
  wrong('plus-and-district', '+8613800138'),
  wrong('blanks', '138 0013 80'),
  wrong('hyphens', '138-0013-80'),
  wrong('point', '13800138.00'),
  wrong('blank-last', '1380013800 '),
  wrong('one-too-short', '1380013800', 'length'),
  wrong('one-too-long', '138001380000', 'length'),
  wrong('with-district', '+8613800138000', 'length'),
  wrong('empty', '', 'length'),
];

const idNumbers: readonly FormValue[] = [
  right('check-character-x', '11010519491231002X'),
  right('passport', 'E12345678'),
  right('one-character', '7'),
  right('fifteen-digits', '110105491231002'),
  right('parentheses', 'A123456(7)'),
  right('longest', 'PASS-0123456789-ABCD'),
  unclear('other-check-digit', '110105194912310021', 'id-number-check-digit', 'neither', 'value', 'format'),
  wrong('one-too-long', 'PASS-0123456789-ABCDE', 'length'),
  wrong('empty', '', 'length'),
];

const typedIdNumbers: readonly FormValue[] = [
  right('check-character-x', '11010519491231002X'),
  unclear('fifteen-digits', '110105491231002', 'id-number-length', 'strict', 'length'),
  unclear('one-character', '7', 'id-number-length', 'strict', 'length'),
  unclear('other-check-digit', '110105194912310021', 'id-number-check-digit', 'neither', 'value', 'format'),
  wrong('one-too-long', '110105194912310021X', 'length'),
  wrong('empty', '', 'length'),
];

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const photos: readonly FormValue[] = [
  right('jpeg', jpeg),
  right('png', PNG),
  unclear('spare-bits', PNG.replace('gg==', 'gh=='), 'photo-base64'),
  wrong('without-padding', PNG.replace('==', '')),
  wrong('half-padding', PNG.replace('==', '=')),
  wrong('url-alphabet', jpeg.replaceAll('/', '_')),
  wrong('data-url', `data:image/png;base64,${PNG}`),
  wrong('blank-inside', `${PNG.slice(0, 76)} ${PNG.slice(76)}`),
  wrong('wide-character', PNG.replace('A', '\u0141'), 'charset', 'format'),
  wrong('line-breaks', `${PNG.slice(0, 76)}\r\n${PNG.slice(76)}`, 'charset', 'format'),
  wrong('padding-inside', `${PNG.slice(0, 20)}====${PNG.slice(20)}`),
  wrong('gif', 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'),
  wrong('bitmap', 'Qk06AAAAAAAAADYAAAAoAAAAAQAAAAEAAAABABgAAAAAAAQAAAATCwAAEwsAAAAAAAAAAAAA////AA=='),
  wrong('jpeg-inside', `R0lGODlhAQAB${jpeg}`),
  wrong('pdf', 'JVBERi0xLjQKJcOkw7zDtsOfCg=='),
  wrong('no-base64', 'a photo of the applicant!'),
  wrong('hex', Buffer.from(PNG, 'base64').toString('hex')),
  wrong('twice-encoded', Buffer.from(PNG).toString('base64')),
  wrong('empty', '', 'length'),
];

const messageIds: readonly FormValue[] = [
  right('leap-day', 'A0020001720280229235959000000'),
  right('midnight', 'A0020001720260301000000999999'),
  unclear('other-industry', 'A0010023420260301160000731904', 'message-id-industry-code'),
  unclear('industry-with-letters', 'AABCD000120260301160000731904', 'message-id-industry-code'),
  wrong('other-letter', 'B0020001720260301160000731904'),
  wrong('lower-letter', 'a0020001720260301160000731904'),
  wrong('digit-first', '00020001720260301160000731904'),
  wrong('month-thirteen', 'A0020001720261301160000731904'),
  wrong('month-zero', 'A0020001720260001160000731904'),
  wrong('day-zero', 'A0020001720260300160000731904'),
  wrong('thirtieth-february', 'A0020001720260230160000731904'),
  wrong('no-leap-day', 'A0020001720270229160000731904'),
  wrong('thirty-first-april', 'A0020001720260431160000731904'),
  wrong('hour-twenty-four', 'A0020001720260301240000731904'),
  wrong('minute-sixty', 'A0020001720260301166000731904'),
  wrong('second-sixty', 'A0020001720260301160060731904'),
  wrong('letters-last', 'A00200017202603011600007319O4'),
  wrong('word', 'A00200017messagemessagemessage'.slice(0, 29)),
  wrong('two-digit-year', 'A00200017260301160000731904000'.slice(0, 29)),
  wrong('one-too-short', 'A002000172026030116000073190', 'length'),
  wrong('one-too-long', 'A00200017202603011600007319044', 'length'),
  wrong('without-serial', 'A0020001720260301160000', 'length'),
  wrong('empty', '', 'length'),
];

const languages: readonly FormValue[] = [
  right('chinese', 'zh-CN'),
  right('english', 'en-SG'),
  unclear('underscore', 'zh_CN', 'language-separator'),
  unclear('upper-language', 'ZH-CN', 'language-separator'),
  unclear('lower-country', 'zh-cn', 'language-separator'),
  unclear('slash', 'zh/CN', 'language-separator', 'both'),
  unclear('blank', 'zh CN', 'language-separator', 'both'),
  wrong('digits', '12-34'),
  unclear('word', 'Chine', 'language-separator', 'both'),
  wrong('separator-first', '-zhCN'),
  wrong('language-alone', 'zh', 'length'),
  wrong('one-too-short', 'zh-C', 'length'),
  wrong('one-too-long', 'zh-CHN', 'length'),
  wrong('with-script', 'zh-Hans-CN', 'length'),
  wrong('empty', '', 'length'),
];

function coordinates(degrees: string, limit: string): readonly FormValue[] {
  const padded = (text: string) => `${text}${'0'.repeat(15 - text.length)}`;
  const beyond = (text: string) => `${padded(text).slice(0, -1)}1`;
  const short = (name: string, value: string) =>
    unclear(name, value, 'coordinate-form', 'both', 'format', 'value', 'length');
  const form = (name: string, value: string, invalidIn: Dispute['invalidIn']) =>
    unclear(name, value, 'coordinate-form', invalidIn, 'format', 'value');
  return [
    right('east-or-north', padded(`${degrees}.`)),
    right('west-or-south', padded(`-${degrees}.`)),
    right('limit', padded(`${limit}.`)),
    right('other-limit', padded(`-${limit}.`)),
    right('zero', padded('0.')),
    right('two-digits', padded('45.')),
    form('beyond', beyond(`${limit}.`), 'both'),
    form('beyond-other', beyond(`-${limit}.`), 'both'),
    form('beyond-by-two-digits', `${padded(`${limit}.`).slice(0, -2)}12`, 'both'),
    form('beyond-195', padded('195.'), 'both'),
    form('far-beyond', padded('999.'), 'both'),
    short('beyond-whole', String(Number(limit) + 1)),
    short('beyond-four-digits', '1000'),
    form('plus', padded(`+${degrees}.`), 'strict'),
    form('hyphens', padded(`${degrees}-19-28.`), 'strict'),
    form('beyond-and-hyphens', padded(`${Number(limit) + 1}-19-28.`), 'strict'),
    form('points-alone', '...............', 'strict'),
    unclear('comma', padded(`${degrees},`), 'ns-special-characters', 'strict', 'charset', 'format'),
    unclear('colons', padded(`${degrees}:19:28.`), 'ns-special-characters', 'strict', 'charset', 'format'),
    unclear('short', `${degrees}.5`, 'ns-length', 'neither', 'length'),
    unclear('one-digit', '7', 'ns-length', 'neither', 'length'),
    wrong('letter', padded(`E${degrees}.`), 'charset'),
    wrong('exponent', padded(`${degrees}e1.`), 'charset'),
    wrong('one-too-long', `${padded(`${degrees}.`)}0`, 'length'),
    wrong('empty', '', 'length'),
  ];
}

const confidences: readonly FormValue[] = [
  right('zero', '0'),
  right('one', '1'),
  right('two-digits', '42'),
  right('largest', '100'),
  right('zeros-ahead', '007'),
  wrong('one-too-large', '101', 'value'),
  wrong('far-too-large', '999', 'value'),
  wrong('decimals', '9.5', 'charset', 'value'),
  wrong('sign', '+50', 'charset', 'value'),
  wrong('per-cent', '97%', 'charset', 'value'),
  wrong('one-too-long', '1000', 'length', 'value'),
  wrong('zeros-too-long', '0097', 'length'),
  wrong('empty', '', 'length', 'value'),
];

const ADDRESS = 'https://parking.example.com/enter?ticket=';

const urls: readonly FormValue[] = [
  right('https', 'https://parking.example.com/'),
  right('http', 'http://parking.example.com/enter'),
  right('host-alone', 'https://parking.example.com'),
  right('port', 'https://parking.example.com:8443/enter'),
  right('query-and-fragment', 'https://parking.example.com/enter?a=1&b=%E4%BB%98#top'),
  right('longest', ADDRESS.padEnd(512, '5')),
  unclear('ip-address', 'https://[2001:db8::7]/enter', 'industry-url-form', 'neither'),
  unclear('host-of-one-letter', 'https://t/enter', 'industry-url-form', 'neither'),
  unclear('other-scheme', 'ftp://parking.example.com/enter', 'industry-url-form', 'both', 'format', 'value'),
  unclear('script', 'javascript:alert(1)', 'industry-url-form', 'both', 'format', 'value'),
  wrong('without-scheme', 'parking.example.com/enter'),
  wrong('relative', '/enter?ticket=5f0c'),
  wrong('scheme-alone', 'https://'),
  wrong('blank-inside', 'https://parking.example.com/enter now'),
  wrong('word', 'success'),
  wrong('markup-around', '<https://parking.example.com/enter>'),
  wrong('one-too-long', ADDRESS.padEnd(513, '5'), 'length'),
  wrong('empty', '', 'length'),
];

/** String(12) exactly, or at most: 100000000.00 is the one amount that both accept. */
function amounts(range: 'printed' | 'silent'): readonly FormValue[] {
  const beyond = (name: string, value: string, ...more: readonly string[]) =>
    range === 'printed'
      ? wrong(name, value, 'value', 'length', ...more)
      : unclear(name, value, 'money-order-range', 'both', 'value', 'length', ...more);
  return [
    right('largest', '100000000.00'),
    unclear('smallest', '0.01', 'string-length', 'neither', 'length'),
    unclear('two-decimals', '1250.50', 'string-length', 'neither', 'length'),
    unclear('one-decimal', '5.0', 'money-order-decimals', 'strict', 'format', 'length'),
    unclear('one-decimal-small', '0.5', 'money-order-decimals', 'strict', 'format', 'length'),
    unclear('largest-one-decimal', '100000000.0', 'money-order-decimals', 'strict', 'format', 'length'),
    beyond('nothing', '0.00'),
    beyond('nothing-one-decimal', '0.0', 'format'),
    beyond('one-too-large', '100000000.01'),
    beyond('far-too-large', '999999999.99'),
    wrong('commas', '1,000,000.00'),
    wrong('decimal-comma', '100000000,00'),
    wrong('three-decimals', '10000000.000'),
    wrong('no-decimals', '88', 'format', 'length'),
    wrong('no-decimals-long', '000100000000', 'format', 'value'),
    wrong('point-last', '88.', 'format', 'length'),
    wrong('point-first', '.88', 'format', 'length'),
    wrong('sign', '+10000000.00'),
    wrong('negative', '-10000000.00', 'format', 'value'),
    wrong('exponent', '1e8', 'format', 'length', 'value'),
    wrong('float-noise', '88.000000001'),
    wrong('blank-last', '88.00 ', 'format', 'length'),
    wrong('currency', 'CNY 10000.00'),
    wrong('word', 'abcdefghijkl'),
    wrong('full-width', '\uff18\uff18.00', 'format', 'length'),
    wrong('one-too-long', '1000000000.00', 'length', 'value'),
    wrong('empty', '', 'length', 'format'),
  ];
}

/** Amounts like these, of which a sample leaves out the decimals. */
const wholeAmounts: readonly FormValue[] = [
  right('largest', '100000000.00'),
  unclear('smallest', '0.01', 'string-length', 'neither', 'length'),
  unclear('one-decimal', '5.0', 'preauth-amount', 'strict', 'format', 'length'),
  unclear('no-decimals', '88', 'preauth-amount', 'strict', 'format', 'length'),
  unclear('largest-no-decimals', '100000000', 'preauth-amount', 'strict', 'format', 'length'),
  unclear('nothing', '0.00', 'money-order-range', 'both', 'value', 'length'),
  unclear('nothing-no-decimals', '0', 'money-order-range', 'both', 'value', 'format', 'length'),
  unclear('one-too-large', '100000001', 'money-order-range', 'both', 'value', 'format', 'length'),
  wrong('commas', '1,000,000.00'),
  wrong('three-decimals', '10000000.000'),
  wrong('zeros-first', '000100000000', 'format', 'value'),
  wrong('point-last', '88.', 'format', 'length'),
  wrong('exponent', '1e8', 'format', 'length', 'value'),
  wrong('word', 'abcdefghijkl'),
  wrong('empty', '', 'length', 'format'),
];

const dates: readonly FormValue[] = [
  right('leap-day', '20280229'),
  right('last-day', '20261231'),
  right('century-leap-day', '20000229'),
  wrong('no-leap-day', '20270229'),
  wrong('century-no-leap-day', '21000229'),
  wrong('thirtieth-february', '20260230'),
  wrong('thirty-first-april', '20260431'),
  wrong('month-zero', '20260001'),
  wrong('month-thirteen', '20261301'),
  wrong('day-zero', '20260300'),
  wrong('day-thirty-two', '20260132'),
  wrong('day-first', '31122026'),
  wrong('letters', 'YYYYMMdd'),
  wrong('hyphens', '2026-3-1'),
  wrong('one-too-short', '2026031', 'length'),
  wrong('one-too-long', '202603011', 'length'),
  wrong('with-hyphens', '2026-03-01', 'length'),
  wrong('empty', '', 'length'),
];

const dateTimes: readonly FormValue[] = [
  right('midnight', '20260301000000'),
  right('last-second', '20261231235959'),
  right('leap-day', '20280229120000'),
  wrong('no-leap-day', '20270229120000'),
  wrong('thirty-first-april', '20260431120000'),
  wrong('month-zero', '20260001120000'),
  wrong('month-thirteen', '20261301120000'),
  wrong('day-zero', '20260300120000'),
  wrong('hour-twenty-four', '20260301240000'),
  wrong('minute-sixty', '20260301126000'),
  wrong('second-sixty', '20260301120060'),
  wrong('letters', '2026O301120000'),
  wrong('blank', '20260301 12000'),
  wrong('unix-time', '01772352000000', 'format'),
  wrong('date-alone', '20260301', 'length'),
  wrong('one-too-short', '2026030112000', 'length'),
  wrong('one-too-long', '202603011200000', 'length'),
  wrong('iso', '2026-03-01T12:00:00', 'length'),
  wrong('empty', '', 'length'),
];

/** Dates and times, for which a sample has 13 digits. */
const dateTimesOrNumbers: readonly FormValue[] = [
  right('midnight', '20260301000000'),
  right('leap-day', '20280229120000'),
  unclear('number-of-13-digits', '2026030100017', 'preauth-dt-order', 'strict', 'format', 'length'),
  wrong('thirtieth-february', '20260230120000'),
  wrong('hour-twenty-four', '20260301240000'),
  wrong('letters', '2026O301120000'),
  wrong('twelve-digits', '202603011200', 'format', 'length'),
  wrong('thirteen-with-letter', '202603010001x', 'format', 'length'),
  wrong('one-too-long', '202603011200000', 'length', 'format'),
  wrong('empty', '', 'length', 'format'),
];

/** What is tried of each form, or of that of one message, by hand from the note of its row. */
export const formatValues: Readonly<Record<string, readonly FormValue[]>> = {
  'chinese-name': names,
  'phone-number': phoneNumbers,
  'id-number': idNumbers,
  'typed-id-number': typedIdNumbers,
  photo: photos,
  'message-id': messageIds,
  language: languages,
  longitude: coordinates('113', '180'),
  latitude: coordinates('23', '90'),
  confidence: confidences,
  url: urls,
  date: dates,
  'date-time': dateTimes,
  'date-time-or-number': dateTimesOrNumbers,
  amount: amounts('silent'),
  'whole-amount': wholeAmounts,
  // Here alone a range is printed.
  'amount lianlian/MPAY_VERIFY/response': amounts('printed'),
};
