import { samples } from '../../samples/samples.js';
import type { OwnGateway } from '../createGateway.js';
import type { OwnWorld } from '../createWorld.js';
import { isNotice, notificationOf } from '../notices/notificationOf.js';

/** Has a message sent whose members are given, or else drawn; says which these are. */
export async function triggered(
  { services }: OwnGateway,
  world: OwnWorld,
  { message: name, url, value, after, copies }: Readonly<Record<string, unknown>>,
): Promise<{ readonly message: string; readonly drawn: readonly string[] }> {
  const wanted = String(name).toUpperCase();
  const service = services.find(
    (one) => one.name === wanted || one.messages.some((message) => message.name === name),
  );
  if (service === undefined)
    throw new TypeError('message must be the name of a message or of an interface with one');
  const named = service.messages.filter((message) => message.name === name);
  const found = (named.length > 0 ? named : service.messages).find(isNotice);
  if (found === undefined) {
    const next = notificationOf(services, service);
    const instead = next === undefined ? 'and none follows from it' : `${next.interface} follows from it`;
    throw new TypeError(`message must be a notification; ${String(name)} is not one, ${instead}`);
  }
  const drawn = samples(found, { seed: world.now() % 0x8000_0000 }).next().value as object;
  const given = (value ?? {}) as object;
  await world.notify(found, { ...drawn, ...given }, url as string, {
    after: after as number | undefined,
    copies: copies as number | undefined,
  });
  return { message: found.name, drawn: Object.keys(drawn).filter((member) => !Object.hasOwn(given, member)) };
}
