import type { Direction, Message, MessageTable, Party, Row } from 'tallystick';
import type { InterfaceEntry } from 'tallystick/catalogue';
import { samples } from 'tallystick/samples';
import { answering } from '../../src/samples/answering.js';
import { isSuccess } from '../../src/samples/isSuccess.js';
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
export type Members = { readonly [identifier: string]: string | Members | readonly Members[] };

/** The examples of a message. */
export interface Examples {
  readonly table: MessageTable;
  readonly examples: readonly [ExampleMessage, ...ExampleMessage[]];
}

/** Among so many samples, the one with most members is shown. */
const DRAWN = 400;
const SEED = 1;

const known = new WeakMap<InterfaceEntry, readonly Examples[]>();

/**
 * The examples of each message of an interface, the same in every build. A response answers the first request.
 * Several pages and files show them: they are drawn once.
 */
export function exampleMessages(entry: InterfaceEntry): readonly Examples[] {
  const examples = known.get(entry) ?? drawExamples(entry);
  known.set(entry, examples);
  return examples;
}

function drawExamples({ messages, tables }: InterfaceEntry): readonly Examples[] {
  const drawnBefore = new Map<Direction, Members>();
  return tables.map((table, index) => {
    const message = messages[index] as Message;
    const examples =
      table.direction === 'response'
        ? responseExamples(message, table, drawnBefore.get('request') ?? {})
        : firstExamples(message, table);
    drawnBefore.set(table.direction, examples[0].value);
    return { table, examples };
  });
}

/** The examples of one message of an interface; none where it has no such message. */
export function examplesOf(entry: InterfaceEntry, direction: Direction): readonly ExampleMessage[] {
  return exampleMessages(entry).find(({ table }) => table.direction === direction)?.examples ?? [];
}

function responseExamples(response: Message, { rows }: MessageTable, request: Members): Examples['examples'] {
  const answers = drawn(response).map((value) => unsigned(answering(rows, value, request) as Members, rows));
  const succeeded = answers.filter((value) => isSuccess(rows, value));
  const failed = answers.filter((value) => !isSuccess(rows, value));
  return [
    { title: 'Success', value: fullest(succeeded) },
    { title: 'Failure', value: fullest(failed) },
  ];
}

function firstExamples(message: Message, { direction, rows }: MessageTable): Examples['examples'] {
  if (!rows.some(isMerchantRow)) {
    const title = direction.charAt(0).toUpperCase() + direction.slice(1);
    return [{ title, value: fullest(drawn(message).map((value) => unsigned(value, rows))) }];
  }
  const ofParty = (party: Party, title: string) => ({ title, party, value: fullest(drawn(message, party)) });
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
    (sum, member) => sum + (typeof member === 'string' ? 1 : [member].flat().reduce(sizes, 0)),
    0,
  );
}

function sizes(sum: number, members: Members): number {
  return sum + size(members);
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
