import { samples } from '../../samples/samples.js';
import type { OwnGateway } from '../createGateway.js';
import type { OwnWorld } from '../createWorld.js';

/** Has a message sent whose members are given, or else drawn. */
export async function triggered(
  { messages }: OwnGateway,
  world: OwnWorld,
  { message: name, url, value, after, copies }: Readonly<Record<string, unknown>>,
): Promise<{ readonly message: string }> {
  const wanted = String(name).toUpperCase();
  const found =
    messages.find((message) => message.name === name) ??
    messages.find(({ interface: known, direction }) => known === wanted && direction !== 'response');
  if (found === undefined)
    throw new TypeError('message must be the name of a message or of an interface with one');
  const drawn = samples(found, { seed: world.now() % 0x8000_0000 }).next().value as object;
  await world.notify(found, { ...drawn, ...(value as object | undefined) }, url as string, {
    after: after as number | undefined,
    copies: copies as number | undefined,
  });
  return { message: found.name };
}
