import { answering } from '../../src/samples/answering.js';
import { drawMessage } from '../../src/samples/drawMessage.js';
import { isSuccess } from '../../src/samples/isSuccess.js';
import { rollDice } from '../../src/samples/rollDice.js';
import type { SampleMessage } from '../../src/samples/SampleMessage.js';
import { hasParties } from '../../src/table/presence/presenceDraws.js';
import type { MessageTable, Party } from '../../src/table/Row.js';
import { exampleJwe, examplePayLoad } from './openApiSignature.js';

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
export function conversation(request: MessageTable, response: MessageTable | undefined): Conversation {
  const member = drawExample(request, 'member', isComplete(request));
  const merchant = drawExample(request, 'merchant', isComplete(request));
  const answer = (response: MessageTable, success: boolean) =>
    wireForm(
      response,
      answering(
        response.rows,
        drawExample(response, 'member', (message) => isSuccess(response.rows, message) === success),
        member,
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
    responses: response
      ? {
          success: { summary: 'Success', value: answer(response, true) },
          failure: { summary: 'Failure', value: answer(response, false) },
        }
      : {},
  };
}

/** The first example of a message that answers none, in wire form. */
export function firstExample(table: MessageTable): SampleMessage {
  return wireForm(
    table,
    drawExample(table, 'member', () => true),
  );
}

/** The first message drawn from a table that is as wanted, in plain form. */
export function drawExample(
  { rows }: MessageTable,
  party: Party,
  isWanted: (message: SampleMessage) => boolean,
): SampleMessage {
  const dice = rollDice(SEEDS[party]);
  for (let drawn = 0; drawn < 1000; drawn++) {
    const message = drawMessage(rows, dice, party, 'realistic');
    if (isWanted(message)) return message;
  }
  throw new Error('no example can be drawn: the messages of a table are never as wanted');
}

function isComplete({ rows }: MessageTable) {
  const encrypted = rows.filter((row) => row.encrypted);
  return (message: SampleMessage) => encrypted.every(({ identifier }) => message[identifier] !== undefined);
}

function wireForm({ rows, payLoad, field }: MessageTable, message: SampleMessage): SampleMessage {
  if (field) return { [field]: JSON.stringify(message) };
  if (payLoad) return { oid_partner: message.oid_partner, pay_load: examplePayLoad() };
  const encrypted = new Set(rows.filter((row) => row.encrypted).map(({ identifier }) => identifier));
  return Object.fromEntries(
    Object.entries(message).map(([name, value]) => [name, encrypted.has(name) ? exampleJwe() : value]),
  );
}
