import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { MessageTable } from 'tallystick';
import type { Case } from '../Case.js';
import type { Answer, JsonObject } from '../Testee.js';
import { acceptanceFault, refusalFault } from './answerFaults.js';
import { createProperty, type Exploration } from './createProperty.js';
import { jsonBytes, layouts } from './jsonText.js';
import { NOW } from './NOW.js';
import { nearMiss } from './nearMisses.js';
import { slugOf } from './slugOf.js';
import { memberAt, unambiguousMessage } from './unambiguousMessage.js';
import { withUnknownMembers } from './unknownMembers.js';
import { wrongJson } from './wrongJson.js';

/** Properties of `decode` for one message. */
export function decodeProperties(table: MessageTable, exploration: Exploration): readonly Case[] {
  const { name, rows } = table;
  const slug = slugOf(name);
  const common = { operation: 'decode', message: name, references: [name] } as const;
  const messages = unambiguousMessage(table, exploration.party).map(({ value }) => value);
  return [
    createProperty(
      {
        ...common,
        id: `decode.${slug}.gives-members`,
        title: `${name} is read as it was written, however its JSON is laid out`,
        expected: 'ok, with the members as received',
        values: fc.tuple(messages, layouts),
        questions: ([value, layout]) => [
          { now: NOW, input: { message: name, json: jsonBytes(value, layout) } },
        ],
        judge:
          () =>
          (answer, [value]) =>
            valueFault(answer, value, table),
      },
      exploration,
    ),
    createProperty(
      {
        ...common,
        id: `decode.${slug}.leaves-unknown-members-out`,
        title: `Unknown members of ${name} are left out`,
        expected: 'ok, with the declared members alone',
        values: fc.tuple(
          messages.chain((value) =>
            fc.record({ value: fc.constant(value), sent: withUnknownMembers(fc.constant(value), rows) }),
          ),
          layouts,
        ),
        questions: ([{ sent }, layout]) => [
          { now: NOW, input: { message: name, json: jsonBytes(sent, layout) } },
        ],
        judge:
          () =>
          (answer, [{ value }]) =>
            valueFault(answer, value, table),
      },
      exploration,
    ),
    createProperty(
      {
        ...common,
        id: `decode.${slug}.refuses-near-misses`,
        title: `A ${name} with exactly one fault is not read`,
        expected: 'reject, with the rule and the path of the fault where violations are told',
        values: fc.tuple(messages, fc.noBias(fc.nat()), layouts).map(([value, nth, layout]) => ({
          layout,
          miss: nearMiss(table, { value }, 'validate', nth),
        })),
        questions: ({ layout, miss }) => [
          { now: NOW, input: { message: name, json: jsonBytes(miss.value, layout) } },
        ],
        judge:
          () =>
          (answer, { miss }) =>
            refusalFault(answer, miss),
      },
      exploration,
    ),
    createProperty(
      {
        ...common,
        id: `decode.${slug}.refuses-wrong-json`,
        title: `What is no JSON of ${name} is not read`,
        references: [name, 'RFC 8259', 'RFC 7493 section 2.3'],
        expected: 'reject, with the rule syntax, or type where the JSON is no object',
        values: wrongJson(messages),
        questions: ({ json }) => [{ now: NOW, input: { message: name, json } }],
        judge:
          () =>
          (answer, { rules }) =>
            refusalFault(answer, { rules, path: '' }),
      },
      exploration,
    ),
  ];
}

function valueFault(answer: Answer, received: JsonObject, { rows }: MessageTable): string | undefined {
  return acceptanceFault(answer, (output) => {
    // As JSON, because a testee in this process may answer with objects of another kind.
    const value: unknown = JSON.parse(JSON.stringify(output.value ?? null));
    // What a page names only in a condition may be handed on or left out.
    const isLeftOut = (name: string) =>
      rows.some(({ identifier, withoutRow }) => withoutRow && identifier === name) &&
      memberAt(value as JsonObject, `/${name}`) === undefined;
    const due = Object.entries(received).filter(([name]) => !isLeftOut(name));
    return isDeepStrictEqual(value, Object.fromEntries(due))
      ? undefined
      : 'The output has other members than were received.';
  });
}
