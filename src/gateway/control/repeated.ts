import type { OwnGateway } from '../createGateway.js';
import type { OwnWorld } from '../createWorld.js';

/**
 * Sends a request once more, byte by byte as it came, or a notice, with a new signature. It does not wait for the
 * end: a fault may hold the answer until the time goes forward.
 *
 * @returns undefined for an exchange that is not kept
 */
export async function repeated(
  { messages }: OwnGateway,
  world: OwnWorld,
  id: number,
): Promise<{ readonly repeats: number } | undefined> {
  const { direction, incoming, request, target } = world.kept(id) ?? {};
  if (direction === 'in' && incoming !== undefined) {
    // Its result is among the exchanges.
    world.answer({ ...incoming, repeats: id }).catch(() => {});
    return { repeats: id };
  }
  const message = messages.find(({ name }) => name === request?.message.name);
  if (direction !== 'out' || message === undefined || target === undefined) return undefined;
  await world.notify(message, request?.value as object, target, { after: 0, copies: 1 });
  world.advance(0).catch(() => {});
  return { repeats: id };
}
