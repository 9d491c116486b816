import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { MessageTable, Row } from 'tallystick';
import type { Case } from '../Case.js';
import { bytesFault } from '../judges/bytesFault.js';
import { readBytes } from '../judges/readBytes.js';
import type { JsonObject } from '../Testee.js';
import { acceptanceFault, refusalFault } from './answerFaults.js';
import { createProperty, type Exploration } from './createProperty.js';
import { NOW } from './NOW.js';
import { nearMiss } from './nearMisses.js';
import { slugOf } from './slugOf.js';
import { type UnambiguousMessage, unambiguousMessage } from './unambiguousMessage.js';

/** What `encode` may be left to fill in. */
interface Draft {
  readonly message: UnambiguousMessage;
  /** Whether constants are left out. */
  readonly withoutConstants: boolean;
  /** Whether the signature is left out. */
  readonly isUnsigned: boolean;
  /** To how many characters serial numbers are cut. */
  readonly serialLength: number;
}

const PADDED = 14;

/** Properties of `encode` for one message. */
export function encodeProperties(table: MessageTable, exploration: Exploration): readonly Case[] {
  const { name, rows } = table;
  const slug = slugOf(name);
  const common = { operation: 'encode', message: name, references: [name] } as const;
  const messages = unambiguousMessage(table, exploration.party);
  const question = ({ party }: UnambiguousMessage, value: JsonObject) => [
    { now: NOW, input: { message: name, ...(party && { party }), value } },
  ];
  return [
    createProperty(
      {
        ...common,
        id: `encode.${slug}.gives-canonical`,
        title: `${name} is written with what it was given, constants filled in and serial numbers padded`,
        expected: 'ok, with JSON that parses to the canonical value',
        values: fc.record<Draft>({
          message: messages,
          withoutConstants: fc.boolean(),
          isUnsigned: fc.boolean(),
          serialLength: fc.integer({ min: 1, max: 64 }),
        }),
        questions: (draft) => question(draft.message, given(draft, rows)),
        judge: () => (answer, draft) =>
          acceptanceFault(answer, (output) => outputFault(output, canonical(draft, rows))),
      },
      exploration,
    ),
    createProperty(
      {
        ...common,
        id: `encode.${slug}.refuses-near-misses`,
        title: `A ${name} with exactly one fault is not written`,
        expected: 'reject, with the rule and the path of the fault where violations are told',
        values: fc.tuple(messages, fc.noBias(fc.nat())).map(([message, nth]) => ({
          message,
          miss: nearMiss(table, message, 'encode', nth),
        })),
        questions: ({ message, miss }) => question(message, miss.value),
        judge:
          () =>
          (answer, { miss }) =>
            refusalFault(answer, miss),
      },
      exploration,
    ),
  ];
}

function given(
  { message, withoutConstants, isUnsigned, serialLength }: Draft,
  rows: readonly Row[],
): JsonObject {
  const left = Object.entries(message.value).filter(([identifier]) => {
    const row = rows.find((candidate) => candidate.identifier === identifier);
    return !(withoutConstants && row && isConstant(row)) && !(isUnsigned && row?.signature);
  });
  return Object.fromEntries(
    left.map(([identifier, value]) => [
      identifier,
      identifier === 'serialNm' ? String(value).slice(0, serialLength) : value,
    ]),
  );
}

function canonical(draft: Draft, rows: readonly Row[]): JsonObject {
  const { message, isUnsigned } = draft;
  const { serialNm, ...rest } = given({ ...draft, withoutConstants: false }, rows);
  const padded = typeof serialNm === 'string' ? { serialNm: serialNm.padStart(PADDED, '0') } : {};
  return { ...rest, ...padded, ...(!isUnsigned && 'sign' in message.value && { sign: message.value.sign }) };
}

function isConstant({ values }: Row): boolean {
  return values !== undefined && Object.keys(values).length === 1;
}

function outputFault({ json }: JsonObject, expected: JsonObject): string | undefined {
  const malformed = bytesFault('json', json);
  if (malformed !== undefined) return malformed;
  const bytes = readBytes(json);
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return 'The output is not JSON in UTF-8.';
  }
  return isDeepStrictEqual(parsed, expected)
    ? undefined
    : 'The output holds another message than the canonical one.';
}
