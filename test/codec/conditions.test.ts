import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Condition, Presence } from 'tallystick';
import { defineInterface } from 'tallystick/define';
import { describe, expect, it } from 'vitest';
import { jsonSchema } from '../../src/table/jsonSchema.js';
import { schemaPolicy } from '../../src/table/schemaPolicy.js';

/** What a message has: the value of kind, and whether it has the two others. */
interface Told {
  readonly kind: string | undefined;
  readonly other: boolean;
  readonly row: boolean;
}

type Rule = (told: Told) => boolean;

const erratum = 'an-erratum';
const always: Rule = () => true;
const is =
  (...values: readonly string[]): Rule =>
  ({ kind }) =>
    kind !== undefined && values.includes(kind);
/** Due where it is 1, and nowhere else. */
const exactly: Rule = (told) => told.row === is('1')(told);
const dueWhere =
  (holds: Rule): Rule =>
  (told) =>
    told.row || !holds(told);

/** Every condition that a table can state, and when a message is right, in the strict and in the tolerant reading. */
const CONDITIONS: readonly (readonly [what: string, Presence, Condition, strict: Rule, tolerant: Rule])[] = [
  ['due where another has a value', 'M', on({}), exactly, dueWhere(is('1'))],
  ['that, as advice', 'M', on({ advice: true }), dueWhere(is('1')), dueWhere(is('1'))],
  ['that, leniently', 'M', on({ lenient: true }), exactly, always],
  ['that, leniently and as advice', 'M', on({ lenient: true, advice: true }), always, always],
  [
    'due where another has any of several values',
    'M',
    on({ equals: ['1', '2'] }),
    (told) => told.row === is('1', '2')(told),
    dueWhere(is('1', '2')),
  ],
  [
    'that, as advice',
    'M',
    on({ equals: ['1', '2'], advice: true }),
    dueWhere(is('1', '2')),
    dueWhere(is('1', '2')),
  ],
  ['allowed where another has a value', 'O', on({}), (told) => !told.row || is('1')(told), always],
  ['that, as advice', 'O', on({ advice: true }), always, always],
  [
    'due where another has a value, optional otherwise',
    'M',
    on({ otherwise: 'optional' }),
    dueWhere(is('1')),
    dueWhere(is('1')),
  ],
  ['that, leniently', 'M', on({ otherwise: 'optional', lenient: true }), dueWhere(is('1')), always],
  [
    'that, leniently and as advice',
    'M',
    on({ otherwise: 'optional', lenient: true, advice: true }),
    always,
    always,
  ],
  ['always due', 'M', { always: true, erratum }, ({ row }) => row, always],
  [
    'due where another is missing',
    'M',
    { missing: 'other', erratum },
    ({ row, other }) => row || other,
    always,
  ],
  ['that, as advice', 'M', { missing: 'other', erratum, advice: true }, always, always],
  [
    'due where others are missing',
    'M',
    { missing: ['other', 'kind'], erratum },
    ({ row, other, kind }) => row || other || kind !== undefined,
    always,
  ],
  ['never beside another', 'O', { excludes: 'other', erratum }, ({ row, other }) => !(row && other), always],
  [
    'never beside others',
    'O',
    { excludes: ['other', 'kind'], erratum },
    ({ row, other, kind }) => !(row && (other || kind !== undefined)),
    always,
  ],
  ['unknowable', 'C', { unknowable: 'the moon is full' }, always, always],
];

function on(more: Partial<Extract<Condition, { member: string }>>): Condition {
  return { member: '/kind', equals: '1', erratum, ...more };
}

const TOLD: readonly Told[] = [undefined, '1', '2', '9'].flatMap((kind) =>
  [false, true].flatMap((other) => [false, true].map((row) => ({ kind, other, row }))),
);

function messageOf({ kind, other, row }: Told): object {
  return { ...(kind && { kind }), ...(other && { other: 'o' }), ...(row && { row: 'r' }) };
}

describe.each(CONDITIONS)('a row that is %s (%s)', (_, presence, condition, ...rules) => {
  const text = (identifier: string) => ({ identifier, name: identifier, type: 'String', length: 4 }) as const;
  const { request } = defineInterface({
    ...{ interface: 'OWN', system: 'lianlian', title: 'Own' },
    messages: {
      request: {
        rows: [
          { ...text('kind'), presence: 'O' },
          { ...text('other'), presence: 'O' },
          { ...text('row'), presence, condition },
        ],
      },
    },
  });

  it.each([
    ['strict', rules[0]],
    ['tolerant', rules[1]],
  ] as const)('is judged alike by codec and schema: %s', (reading, isRight) => {
    const bySchema = new Ajv2020({ strict: true }).compile(
      jsonSchema(request.table, schemaPolicy('plain', reading)),
    );
    for (const told of TOLD) {
      const message = messageOf(told);
      const said = JSON.stringify(message);
      expect(request.validate(message, { reading }).valid, `the codec on ${said}`).toBe(isRight(told));
      expect(bySchema(message), `the schema on ${said}`).toBe(isRight(told));
    }
  });
});
