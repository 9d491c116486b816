import type { Message } from '../../codec/createMessage.js';
import { UsageError } from '../UsageError.js';
import { findTables } from './findTables.js';

/**
 * Finds the message that a name stands for; the name of an interface stands for its request.
 *
 * @throws {@link UsageError} where there is no such message, or no table of it
 */
export async function findMessage(name: string): Promise<Message> {
  const [message] = await findMessages(name);
  return message;
}

/**
 * As {@link findMessage}; the name of an interface stands for all its messages.
 *
 * @param fits which messages are meant, so that a misspelt name is compared with theirs alone
 */
export async function findMessages(
  name: string,
  fits?: (message: Message) => boolean,
): Promise<readonly [Message, ...Message[]]> {
  const { entry, messages } = await findTables(name, fits);
  const [first, ...others] = messages;
  if (first !== undefined) return [first, ...others];
  throw new UsageError(
    `${entry.name} has no table. ${entry.unpublished ?? ''}\nRun \`tallystick tables\` to see the messages that have one.`,
  );
}
