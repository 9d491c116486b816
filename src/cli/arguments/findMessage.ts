import type { Message } from '../../codec/createMessage.js';
import { UsageError } from '../UsageError.js';
import { findTables } from './findTables.js';

/**
 * Finds the message that a name stands for; the name of an interface stands for its request.
 *
 * @throws {@link UsageError} where there is no such message, or no table of it
 */
export function findMessage(name: string): Message {
  return findMessages(name)[0];
}

/**
 * As {@link findMessage}; the name of an interface stands for all its messages.
 *
 * @param fits which messages are meant, so that a misspelt name is compared with theirs alone
 */
export function findMessages(
  name: string,
  fits?: (message: Message) => boolean,
): readonly [Message, ...Message[]] {
  const { entry, messages } = findTables(name, fits);
  const [first, ...others] = messages;
  if (first !== undefined) return [first, ...others];
  throw new UsageError(
    `${entry.name} has no table. ${entry.unpublished ?? ''}\nRun \`tallystick tables\` to see the messages that have one.`,
  );
}
