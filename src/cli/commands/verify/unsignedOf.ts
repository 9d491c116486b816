import { findMessages } from '../../arguments/findMessage.js';
import { UsageError } from '../../UsageError.js';

/**
 * The members of a message of LianLian that take no part in its signature, by its table.
 *
 * @param name as on the command line; the name of an interface stands for its response
 * @throws {@link UsageError} where there is no such message of LianLian
 */
export async function unsignedOf(name: string): Promise<readonly string[]> {
  const messages = await findMessages(name, ({ network }) => network === 'lianlian');
  const message = messages.find(({ direction }) => direction === 'response') ?? messages[0];
  if (message.network !== 'lianlian') throw new UsageError('--message must name a message of LianLian.');
  return message.table.rows.filter(({ unsigned }) => unsigned).map(({ identifier }) => identifier);
}
