import fc from 'fast-check';
import type { Row } from 'tallystick';

const DIGITS = '0123456789';
const LETTERS_AND_DIGITS = `${DIGITS}abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ`;
/** U+0020 to U+007E, the simplest first, because counterexamples shrink to the first. */
export const PRINTABLE = `${LETTERS_AND_DIGITS} !"#$%&'()*+,-./:;<=>?@[\\]^_\`{|}~`;
/** At most four bytes of UTF-8 each; no control characters, and none that only looks like one. */
const ANY = [...PRINTABLE, ...'éßЖ中文字交易成功，。😀𠮷'];
const MOST_BYTES = 4;

const ALPHABETS: Readonly<Record<string, readonly string[]>> = {
  AN: [...LETTERS_AND_DIGITS],
  N: [...DIGITS],
  ANS: [...PRINTABLE],
  a: [...PRINTABLE],
  S: ANY,
  String: [...PRINTABLE],
};

/** Characters that both scripts share or that are simplified ones, in the first plane. */
const HAN = [...'王李张刘陈杨伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀'];

const days = fc.constantFrom('20260301', '20240229', '20000229', '19991231', '20251130', '20280131');
const times = fc.constantFrom('000000', '235959', '160000', '090807');

/** Values of each form that are right in every reading of the publication, by the name of the form. */
const FORMED: Readonly<Record<string, fc.Arbitrary<string>>> = {
  // String(12) may be exact, and the range ends here: no other amount is right in every reading.
  amount: fc.constant('100000000.00'),
  'chinese-name': fc
    .tuple(text(HAN, 1, 10), fc.option(text(HAN, 1, 10), { nil: undefined }))
    .map(([one, other]) => (other === undefined ? one : `${one}·${other}`)),
  confidence: fc.integer({ min: 0, max: 100 }).map(String),
  date: days,
  'date-time': fc.tuple(days, times).map(([day, time]) => day + time),
  // Other numbers of 18 characters could have a wrong check digit.
  'id-number': fc.oneof(residentNumbers(), text(ALPHABETS.ANS as string[], 1, 17)),
  'typed-id-number': residentNumbers(),
  // NS 15 may be exact.
  latitude: fc.constantFrom('1.3521000000000', '-33.86880000000', '51.507200000000', '90.000000000000'),
  longitude: fc.constantFrom('103.81980000000', '-0.127600000000', '180.00000000000', '-180.0000000000'),
  'message-id': fc
    .tuple(text([...DIGITS], 8, 8), days, times, text([...DIGITS], 6, 6))
    .map(([code, day, time, number]) => `A${code}${day}${time}${number}`),
  'phone-number': text([...DIGITS], 10, 10).map((digits) => `1${digits}`),
  photo: fc.constantFrom(
    '/9j/4AAQ',
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    '/9j/4AAQSkZJRgABAQEASABIAAD/2w==',
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wA=',
  ),
  url: text([...LETTERS_AND_DIGITS], 1, 400).map(
    (ticket) => `https://parking.example.com/enter?ticket=${ticket}`,
  ),
};

/** What a message names in a condition only may hold any string; these could stand in any reading. */
const WITHOUT_ROW: Readonly<Record<string, fc.Arbitrary<string>>> = {
  no_agree: text([...DIGITS], 16, 16),
  id_no: residentNumbers(),
  bind_mob: fc.constantFrom('13800138000', '18600001111'),
  id_type: fc.constant('0'),
  card_no: fc.constantFrom('6200000000000005', '6212341111111111111'),
  info_order: text([...PRINTABLE], 255, 255),
  result_pay: fc.constantFrom('SUCCESS', 'PROCESSING'),
};

/** Draws texts of a row that are valid in every reading of the publication. */
export function unambiguousText(row: Row): fc.Arbitrary<string> {
  const { identifier, type, min = 1, max = 64, values, format, withoutRow } = row;
  if (withoutRow) return WITHOUT_ROW[identifier] as fc.Arbitrary<string>;
  if (values !== undefined) return fc.constantFrom(...Object.keys(values));
  if (format !== undefined) return FORMED[format.name] as fc.Arbitrary<string>;
  if (identifier === 'responseCode') return outcome('00', 'AN', 2);
  if (identifier === 'ret_code') return outcome('0000', 'AN', 4);
  // Whether industry codes may have letters inside a msgID is unclear.
  const alphabet = ALPHABETS[identifier === 'industryCode' ? 'N' : type] as readonly string[];
  // String(n) may be exact; S may count bytes.
  if (type === 'String') return row.max === undefined ? text(alphabet, 1, max) : text(alphabet, max, max);
  return text(alphabet, min, type === 'S' ? Math.floor(max / MOST_BYTES) : max);
}

/** Texts of an alphabet, more often than by chance of the least and the greatest length. */
export function text(alphabet: readonly string[], min: number, max: number): fc.Arbitrary<string> {
  const drawn = fc.string({ unit: fc.constantFrom(...alphabet), minLength: min, maxLength: max });
  if (max - min < 8) return drawn;
  const filler = alphabet[0] as string;
  // Cut or filled up after it is drawn, so that a counterexample becomes shorter where it can.
  return fc
    .tuple(drawn, fc.constantFrom('as drawn', 'as drawn', 'as drawn', 'shortest', 'longest'))
    .map(([one, length]) => {
      if (length === 'as drawn') return one;
      const characters = [...one];
      return length === 'shortest'
        ? characters.slice(0, min).join('')
        : one + filler.repeat(max - characters.length);
    });
}

function outcome(success: string, type: string, length: number): fc.Arbitrary<string> {
  return fc.oneof(fc.constant(success), text(ALPHABETS[type] as readonly string[], length, length));
}

/** Numbers of ID cards with their check digit (GB 11643), reckoned by hand. */
function residentNumbers(): fc.Arbitrary<string> {
  return fc.constantFrom(
    '11010519491231002X',
    '440308199901011517',
    '310101198003151236',
    '510104200102290051',
    '110101200001010002',
  );
}
