import fc from 'fast-check';
import type { MessageTable } from 'tallystick';
import type { Case } from '../Case.js';
import type { JsonObject } from '../Testee.js';
import { acceptanceFault, refusalFault } from './answerFaults.js';
import { createProperty, type Exploration } from './createProperty.js';
import { jsonBytes, type Layout, layouts } from './jsonText.js';
import { NOW } from './NOW.js';
import { nearMiss } from './nearMisses.js';
import { slugOf } from './slugOf.js';
import { type UnambiguousMessage, unambiguousMessage } from './unambiguousMessage.js';
import { withUnknownMembers } from './unknownMembers.js';
import { wireForm } from './wireForm.js';
import { wrongJson } from './wrongJson.js';

/** Properties of `validate` for one message. */
export function validateProperties(table: MessageTable, exploration: Exploration): readonly Case[] {
  const { name, rows } = table;
  const slug = slugOf(name);
  const common = { operation: 'validate', message: name, references: [name] } as const;
  const messages = unambiguousMessage(table, exploration.party);
  const forms = (['plain', 'wire'] as const).filter(
    (form) => form === 'plain' || rows.some(({ encrypted }) => encrypted),
  );

  return [
    ...forms.flatMap((form) => {
      const inForm = form === 'wire' ? wireForm(messages, rows) : messages;
      const question = ({ value, party }: UnambiguousMessage, layout: Layout) => [
        { now: NOW, input: { message: name, form, ...(party && { party }), json: jsonBytes(value, layout) } },
      ];
      return [
        createProperty(
          {
            ...common,
            id: `validate.${slug}.${form}.accepts-valid`,
            title: `Every valid ${name} in ${form} form is accepted, however its JSON is laid out`,
            expected: 'ok',
            values: fc.tuple(inForm, layouts),
            questions: ([message, layout]) => question(message, layout),
            judge: () => (answer) => acceptanceFault(answer),
          },
          exploration,
        ),
        createProperty(
          {
            ...common,
            id: `validate.${slug}.${form}.ignores-unknown-members`,
            title: `Unknown members of ${name} in ${form} form are ignored`,
            expected: 'ok',
            values: fc.tuple(
              inForm.chain((message) =>
                spread(message, withUnknownMembers(fc.constant(message.value), rows)),
              ),
              layouts,
            ),
            questions: ([message, layout]) => question(message, layout),
            judge: () => (answer) => acceptanceFault(answer),
          },
          exploration,
        ),
        createProperty(
          {
            ...common,
            id: `validate.${slug}.${form}.refuses-near-misses`,
            title: `A ${name} in ${form} form with exactly one fault is refused for that fault`,
            expected: 'reject, with the rule and the path of the fault where violations are told',
            values: fc.tuple(inForm, fc.noBias(fc.nat()), layouts).map(([message, nth, layout]) => ({
              message,
              layout,
              miss: nearMiss(table, message, form === 'wire' ? 'wire' : 'validate', nth),
            })),
            questions: ({ message, layout, miss }) => question({ ...message, value: miss.value }, layout),
            judge:
              () =>
              (answer, { miss }) =>
                refusalFault(answer, miss),
          },
          exploration,
        ),
      ];
    }),
    createProperty(
      {
        ...common,
        id: `validate.${slug}.refuses-wrong-json`,
        title: `What is no JSON of ${name} is refused`,
        references: [name, 'RFC 8259', 'RFC 7493 section 2.3'],
        expected: 'reject, with the rule syntax, or type where the JSON is no object',
        values: wrongJson(messages.map(({ value }) => value)),
        questions: ({ json }) => [{ now: NOW, input: { message: name, form: 'plain', json } }],
        judge:
          () =>
          (answer, { rules }) =>
            refusalFault(answer, { rules, path: '' }),
      },
      exploration,
    ),
  ];
}

/** A message with other members. */
function spread(
  message: UnambiguousMessage,
  values: fc.Arbitrary<JsonObject>,
): fc.Arbitrary<UnambiguousMessage> {
  return values.map((value) => ({ ...message, value }));
}
