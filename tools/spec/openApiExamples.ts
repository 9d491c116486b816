import { drawMessage } from '../../src/samples/drawMessage.js';
import { rollDice } from '../../src/samples/rollDice.js';
import type { SampleMessage } from '../../src/samples/SampleMessage.js';
import { isAlwaysReturned, isEcho } from '../../src/table/echo.js';
import { hasParties } from '../../src/table/presence/presenceDraws.js';
import type { MessageTable, Party } from '../../src/table/Row.js';
import { exampleJwe } from './openApiSignature.js';

/** Messages of two parties have nothing unique in common. */
const SEEDS: Readonly<Record<Party, number>> = { member: 1, merchant: 2 };

interface Example {
  readonly summary: string;
  readonly value: SampleMessage;
}

/** Examples by name, in wire form: what each party sends, and the answers to the first of them. */
export interface Conversation {
  readonly requests: Readonly<Record<string, Example>>;
  readonly responses: Readonly<Record<string, Example>>;
}

/** Draws examples in wire form, the same ones in each run. */
export function conversation(request: MessageTable, response: MessageTable): Conversation {
  const member = drawExample(request, 'member', isComplete(request));
  const merchant = drawExample(request, 'merchant', isComplete(request));
  const answer = (success: boolean) =>
    wireForm(
      response,
      echoing(
        drawExample(response, 'member', (message) => isSuccess(message) === success),
        member,
        response,
      ),
    );
  return {
    requests: hasParties(request)
      ? {
          member: { summary: 'A member calls', value: wireForm(request, member) },
          merchant: {
            summary: 'A merchant calls, through its acquirer',
            value: wireForm(request, merchant),
          },
        }
      : { request: { summary: 'A request', value: wireForm(request, member) } },
    responses: {
      success: { summary: 'Success', value: answer(true) },
      failure: { summary: 'Failure', value: answer(false) },
    },
  };
}

/** The first message drawn from a table that is as wanted, in plain form. */
export function drawExample(
  { rows }: MessageTable,
  party: Party,
  isWanted: (message: SampleMessage) => boolean,
): SampleMessage {
  const dice = rollDice(SEEDS[party]);
  while (true) {
    const message = drawMessage(rows, dice, party, 'realistic');
    if (isWanted(message)) return message;
  }
}

function isComplete({ rows }: MessageTable) {
  const encrypted = rows.filter((row) => row.encrypted);
  return (message: SampleMessage) => encrypted.every(({ identifier }) => message[identifier] !== undefined);
}

function isSuccess({ ret_code, msgResponse }: SampleMessage): boolean {
  return ret_code === '0000' || (msgResponse as SampleMessage | undefined)?.responseCode === '00';
}

/** A response that repeats its request. */
function echoing(message: SampleMessage, request: SampleMessage, { rows }: MessageTable): SampleMessage {
  return Object.fromEntries(
    rows.flatMap((row) => {
      const { identifier } = row;
      const stands = message[identifier] !== undefined;
      const value =
        isEcho(row) && (stands || isAlwaysReturned(row)) ? request[identifier] : message[identifier];
      return value === undefined ? [] : [[identifier, value]];
    }),
  );
}

function wireForm({ rows }: MessageTable, message: SampleMessage): SampleMessage {
  const encrypted = new Set(rows.filter((row) => row.encrypted).map(({ identifier }) => identifier));
  return Object.fromEntries(
    Object.entries(message).map(([name, value]) => [name, encrypted.has(name) ? exampleJwe() : value]),
  );
}
