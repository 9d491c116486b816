import type { Message } from '../../../codec/createMessage.js';
import type { JsonObject } from '../../../table/JsonObject.js';
import { UsageError } from '../../UsageError.js';

/** An interface that can be called, as the catalogue has it. */
export interface CalledMessages {
  readonly request: Message;
  readonly response: Message;
}

/** Rules that a request of another interface breaks; what is encrypted cannot be judged, and what is malformed tells nothing. */
const TELLING: readonly string[] = ['required', 'value'];

/**
 * The interface whose request a message is, by its members: it has all that the table demands, with a published value
 * where there are such, and of these the one that knows the most.
 *
 * @throws {@link UsageError} where there is none, or two know as much
 */
export async function requestOf(message: JsonObject): Promise<CalledMessages> {
  const { interfaces } = await import('tallystick/catalogue');
  const names = Object.keys(message);
  const known = interfaces.flatMap(({ messages: [request, response] }) => {
    if (request?.direction !== 'request' || response?.direction !== 'response') return [];
    const { rows } = request.table;
    const lacks = request.validate(message).violations.some(({ rule }) => TELLING.includes(rule));
    const count = names.filter((name) => rows.some(({ identifier }) => identifier === name)).length;
    return lacks ? [] : [{ called: { request, response }, count }];
  });
  const most = Math.max(0, ...known.map(({ count }) => count));
  const [first, other] = known.filter(({ count }) => count === most);
  if (first === undefined || other !== undefined)
    throw new UsageError(
      'The members of the recorded request do not tell which interface it calls; give --interface.',
    );
  return first.called;
}
