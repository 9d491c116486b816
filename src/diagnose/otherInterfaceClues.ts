import type { Message } from '../codec/createMessage.js';
import type { JsonObject } from '../table/JsonObject.js';
import type { Form } from '../table/Row.js';
import { valueAt } from '../table/valueAt.js';
import { type Clue, likely } from './findings.js';

/** What an answer is compared with. */
export interface AnswerContext {
  readonly network: 'unionpay' | 'lianlian';
  /** The messages that it may be. */
  readonly message: Message | readonly Message[] | undefined;
  /** Messages of other interfaces. */
  readonly others: readonly Message[] | undefined;
  /** What the request before it was taken for. */
  readonly requested: Message | undefined;
  readonly form: Form;
}

/**
 * Reports an answer of another interface. Nothing that is signed says which request it answers, and
 * tables share members, so it may still be valid as the expected one.
 */
export function otherInterfaceClues(members: JsonObject, context: AnswerContext): readonly Clue[] {
  const { network, message = [], others = [], requested, form } = context;
  const isAnswer = (message: Message) => message.network === network && message.direction === 'response';
  const possible = ('name' in message ? [message] : message).filter(isAnswer);
  const due = requested?.name.replace(/\/request$/, '/response');
  const expected = possible.length === 1 ? possible[0] : possible.find(({ name }) => name === due);
  if (expected === undefined) return [];
  const fits = (candidate: Message) => candidate.validate(members, { form }).valid;
  const isInvalid = isSuccess(members) && !fits(expected);
  const found = [...possible, ...others]
    .filter((other) => isAnswer(other) && other.name !== expected.name)
    .find((other) => (isInvalid || hasNameOfOther(members, expected, other)) && fits(other));
  if (found === undefined) return [];
  const evidence = `The body fits ${found.name}; expected is ${expected.name}.`;
  return [likely('answer-other-interface', evidence)];
}

/** A refusal has few members, and fits many interfaces. */
function isSuccess(members: JsonObject): boolean {
  return valueAt(members, '/msgResponse/responseCode') === '00' || members.ret_code === '0000';
}

/** Whether a member is there that the other table has, and the expected one has not. */
function hasNameOfOther(members: JsonObject, expected: Message, other: Message): boolean {
  const has = ({ table }: Message, name: string) => table.rows.some(({ identifier }) => identifier === name);
  return Object.keys(members).some((name) => has(other, name) && !has(expected, name));
}
