import type { Notation, Party, Row } from '../codec/Table.js';
import type { Rule } from '../codec/Violation.js';
import { valueAt } from '../codec/valueAt.js';
import { alphabets, outsiders } from './alphabets.js';
import type { Dice } from './dice.js';
import type { SampleMessage } from './SampleMessage.js';
import { sampleText, textOfLength } from './sampleText.js';

/** A way to make one member wrong, and nothing else. */
export interface Spoiler {
  readonly rule: Rule;
  /** What is wrong, after the name of the member. */
  readonly what: string;
  /** The wrong value; undefined takes the member away. */
  spoil(value: unknown, dice: Dice): unknown;
}

/** What a spoiler must know of the message. */
export interface SpoilContext {
  readonly value: unknown;
  readonly root: SampleMessage;
  readonly party: Party | undefined;
}

type Text = Exclude<Notation, 'Object'>;

/** Longer texts make no readable sample. */
const LONGEST = 10_000;

/** Values of the right characters and length that are none of a form. */
const MISSHAPEN: Readonly<Record<string, readonly string[]>> = {
  amount: ['12', '1.005', '12,50', '007.00', '-5.00'],
  'chinese-name': ['Zhang Wei', '张Wei', '张 伟'],
  date: ['20260230', '20261301', '00000101', '2026-1-1'],
  'date-time': ['20260230120000', '20260301240000', '20260301126000', '2026-03-01 12h'],
  language: ['zh/CN', 'zh--C', '1h-CN', 'zhoCN'],
  'message-id': [
    'B0010023420260301160000482913',
    'A0010023420260230160000482913',
    'A00100234202603011600004829AB',
  ],
  'phone-number': ['1380013800a', '+8613800138', '138-0013800'],
  photo: ['R0lGODlhAQABAAAAACw=', 'not Base64!!', '/9j/A', 'iVBORw0KGgo_'],
  url: ['parking.example.com', 'ftp://example.com/', 'https://', 'https://a b/'],
};

/** Values of the right form that are out of its range. */
const OUT_OF_RANGE: Readonly<Record<string, readonly string[]>> = {
  amount: ['0.00', '100000000.01', '999999999.99'],
  confidence: ['101', '999'],
  latitude: ['90.5', '-91', '+90.01'],
  longitude: ['180.5', '-181', '1000'],
};

/** Every way to spoil a row of a message that is valid. */
export function spoilersOf(row: Row, context: SpoilContext): readonly Spoiler[] {
  if (context.value === undefined) return unwanted(row, context);
  const kinds = [missing(row, context), otherType(row)];
  return [...kinds, ...(row.members || row.withoutRow ? [] : textSpoilers(row, row.type as Text))].filter(
    (spoiler) => spoiler !== undefined,
  );
}

function missing(row: Row, { root, party }: SpoilContext): Spoiler | undefined {
  const { condition, presence } = row;
  const isRequired =
    condition === undefined
      ? presence === 'M' || presence === 'R'
      : 'party' in condition
        ? party !== 'member'
        : 'member' in condition && presence !== 'O' && valueAt(root, condition.member) === condition.equals;
  return isRequired ? { rule: 'required', what: 'is missing', spoil: () => undefined } : undefined;
}

/** A merchant's row in the message of a member. */
function unwanted(row: Row, { party }: SpoilContext): readonly Spoiler[] {
  if (party !== 'member' || !row.condition || !('party' in row.condition)) return [];
  return [
    {
      rule: 'absent',
      what: 'stands in the message of a member',
      spoil: (_, dice) => sampleText(row, {}, dice, 'realistic'),
    },
  ];
}

function otherType(row: Row): Spoiler {
  return row.members
    ? {
        rule: 'type',
        what: 'is no object',
        spoil: (_, dice) => dice.pick<unknown>(['', 'text', 0, null, true, []]),
      }
    : {
        rule: 'type',
        what: 'is no string',
        spoil: (_, dice) => dice.pick<unknown>([0, 12, null, true, [], {}]),
      };
}

function textSpoilers(row: Row, type: Text): readonly (Spoiler | undefined)[] {
  const { min = 1, max, format, values, empty } = row;
  const misshapen = format && MISSHAPEN[format.name]?.filter((text) => fits(text, row));
  const outOfRange = format && OUT_OF_RANGE[format.name]?.filter((text) => fits(text, row));
  const unlistedValue: Spoiler | undefined = values && {
    rule: 'value',
    what: 'is none of the listed values',
    spoil: (value, dice) => unlisted(String(value), values, type, dice),
  };
  // Whatever else is wrong with a listed value, it is not listed either.
  if (unlistedValue !== undefined) return [unlistedValue];
  return [
    empty === undefined && min > 0
      ? {
          rule: 'length',
          what: `is shorter than ${min}`,
          spoil: (_, dice) => textOfUnits(row, type, min - 1, dice),
        }
      : undefined,
    max !== undefined && max <= LONGEST
      ? {
          rule: 'length',
          what: `is longer than ${max}`,
          spoil: (_, dice) => textOfUnits(row, type, max + 1, dice),
        }
      : undefined,
    {
      rule: 'charset',
      what: `has a character outside of ${type}`,
      spoil: (value, dice) => withOutsider(String(value), type, dice),
    },
    outOfRange && { rule: 'value', what: 'is out of range', spoil: (_, dice) => dice.pick(outOfRange) },
    misshapen && {
      rule: 'format',
      what: `is not ${format.expected}`,
      spoil: (_, dice) => dice.pick(misshapen),
    },
  ];
}

function fits(text: string, { min = 1, max = text.length }: Row): boolean {
  return text.length >= min && text.length <= max;
}

/** A text of so many characters, the unit in which both readings agree on what is too long. */
function textOfUnits({ format }: Row, type: Text, length: number, dice: Dice): string {
  if (format?.name === 'chinese-name') return dice.text('张伟李娜王芳', length);
  return textOfLength(type === 'S' || type === 'String' ? 'ANS' : type, length, dice);
}

function withOutsider(text: string, type: Text, dice: Dice): string {
  const place = dice.between(0, text.length - 1);
  return text.slice(0, place) + dice.pick<string>(outsiders[type]) + text.slice(place + 1);
}

function unlisted(text: string, values: Readonly<Record<string, string>>, type: Text, dice: Dice): string {
  const listed = Object.keys(values).map((value) => value.toLowerCase());
  const alphabet = alphabets[type].replace(/[^A-Za-z0-9]/g, '');
  let other = dice.text(alphabet, text.length);
  while (listed.includes(other.toLowerCase())) other = dice.text(alphabet, text.length);
  return other;
}
