import type { Message, MessageTable, Party, Row } from 'tallystick';
import type { InterfaceEntry } from 'tallystick/catalogue';
import { samples } from 'tallystick/samples';
import { isEcho } from '../../src/table/echo.js';
import { listedValues } from '../../src/table/format/formatWords.js';
import { isMerchantRow } from '../../src/table/presence/presence.js';

/** A valid message in plain form. */
export interface ExampleMessage {
  /** What it shows, such as `Sent by a merchant`. */
  readonly title: string;
  readonly value: Members;
  /** Who sends it, where the table makes a difference. */
  readonly party?: Party;
}

/** Members of a message or of an object in it. */
export type Members = { readonly [identifier: string]: string | Members };

/** The examples of an interface; the responses answer the first request. */
export interface InterfaceExamples {
  readonly requests: readonly [ExampleMessage, ...ExampleMessage[]];
  readonly responses: readonly ExampleMessage[];
}

/** Among so many samples, the one with most members is shown. */
const DRAWN = 400;
const SEED = 1;
const SUCCESS = ['00', '0000'];

/** Draws the examples of an interface: the same in every build. */
export function exampleMessages({ messages, tables }: InterfaceEntry): InterfaceExamples {
  const [request, response] = messages as readonly [Message, Message];
  const [requestTable, responseTable] = tables as readonly [MessageTable, MessageTable];
  const requests = requestExamples(request, requestTable);
  const answers = drawn(response).map((value) => answering(requests[0].value, value, responseTable.rows));
  const succeeded = answers.filter((value) => SUCCESS.includes(outcome(value)));
  const failed = answers.filter((value) => !SUCCESS.includes(outcome(value)));
  return {
    requests,
    responses: [
      { title: 'Success', value: fullest(succeeded) },
      { title: 'Failure', value: fullest(failed) },
    ],
  };
}

function requestExamples(
  request: Message,
  { rows }: MessageTable,
): readonly [ExampleMessage, ...ExampleMessage[]] {
  if (!rows.some(isMerchantRow)) {
    return [{ title: 'Request', value: fullest(drawn(request).map((value) => unsigned(value, rows))) }];
  }
  const ofParty = (party: Party, title: string) => ({ title, party, value: fullest(drawn(request, party)) });
  return [ofParty('merchant', 'Sent by a merchant'), ofParty('member', 'Sent by a member')];
}

function drawn(message: Message, party: Party = 'merchant'): readonly Members[] {
  const source = samples(message, { seed: SEED, party });
  return Array.from({ length: DRAWN }, () => source.next().value as Members);
}

/** The value with most members, and of several the shortest. */
function fullest(values: readonly Members[]): Members {
  const length = (value: Members) => JSON.stringify(value).length;
  return values.reduce((best, value) => {
    const more = size(value) - size(best);
    return more > 0 || (more === 0 && length(value) < length(best)) ? value : best;
  });
}

function size(members: Members): number {
  return Object.values(members).reduce(
    (sum, member) => sum + (typeof member === 'string' ? 1 : size(member)),
    0,
  );
}

function outcome({ ret_code, msgResponse }: Members): string {
  return String(ret_code ?? (msgResponse as Members).responseCode);
}

/** A response with what it must repeat; LianLian repeats nothing beside a failure. */
function answering(request: Members, response: Members, rows: readonly Row[]): Members {
  const repeated = rows.filter((row) => row.identifier in response && isEcho(row));
  const values = repeated.map(({ identifier }) => [identifier, request[identifier]] as const);
  const whole = { ...response, ...Object.fromEntries(values) };
  return unsigned(
    Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as Members,
    rows,
  );
}

/** Without the signature, which is made when the message is sealed, and with the algorithm that it is made by. */
function unsigned(value: Members, rows: readonly Row[]): Members {
  const signature = rows.find((row) => row.signature)?.identifier;
  const algorithms = rows.filter(({ identifier }) => identifier === 'sign_type').flatMap(listedValues);
  const [algorithm] = algorithms.find(([name]) => name !== 'RSA') ?? [];
  return Object.fromEntries(
    Object.entries(value)
      .filter(([identifier]) => identifier !== signature)
      .map(([identifier, member]) => [
        identifier,
        identifier === 'sign_type' && algorithm !== undefined ? algorithm : member,
      ]),
  );
}
