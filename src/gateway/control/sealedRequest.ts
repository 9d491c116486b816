import { TallystickError } from '../../codec/TallystickError.js';
import type { KeyRing } from '../../envelope/keys/KeyRing.js';
import type { OwnKey } from '../../envelope/keys/RemoteKey.js';
import { type Network, networkEnvelopes } from '../../http/networkEnvelope.js';
import { renewed } from '../../http/renewed.js';
import { samples } from '../../samples/samples.js';
import type { JsonObject } from '../../table/JsonObject.js';
import type { Party } from '../../table/Row.js';
import type { OwnGateway } from '../createGateway.js';
import type { OwnWorld } from '../createWorld.js';

/** A request that is ready to be sent to the gateway. */
export interface SealedCall {
  readonly method: 'POST';
  /** Where it goes, in its world. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The text that was signed: it must be sent byte for byte. */
  readonly body: string;
}

/** Who seals, and where the request goes. */
export interface Sealer {
  readonly gateway: OwnGateway;
  readonly url: string;
  /** Of a member; without them nothing can be sealed. */
  readonly memberKeys: KeyRing<OwnKey> | undefined;
}

/**
 * Seals a request as a member does, for programs that have no keys, such as Postman.
 *
 * @throws TypeError where there is no such message, there are no keys, or the message is not valid
 */
export async function sealedRequest(
  { gateway, url, memberKeys }: Sealer,
  world: OwnWorld,
  { message: name, value, path, appId, party, fresh }: Readonly<Record<string, unknown>>,
): Promise<SealedCall> {
  const wanted = String(name).toUpperCase();
  const message = gateway.messages.find(
    ({ name: known, interface: of, direction }) =>
      direction === 'request' && (known === name || of === wanted),
  );
  if (message === undefined) throw new TypeError('message must be the name of a request or of its interface');
  if (memberKeys === undefined) throw new TypeError('the gateway has no keys of a member');
  const sender = party as Party | undefined;
  const drawn = () => samples(message, { seed: world.now() % 0x8000_0000, party: sender }).next().value;
  const plain = (value ?? drawn()) as JsonObject;
  const target = String(path ?? `/v1/${message.interface.toLowerCase().replaceAll('_', '-')}`);
  const [caller = '39990029'] = gateway.callers;
  const settings = {
    keys: memberKeys,
    appId: String(appId ?? caller),
    party: sender,
    clock: world.now,
  };
  try {
    const { headers, body } = await networkEnvelopes[message.network as Network].sealRequest(
      message,
      fresh === true ? renewed(plain, message).message : plain,
      target,
      settings,
    );
    return {
      method: 'POST',
      url: `${url}/w/${world.name}${target}`,
      headers: { ...headers },
      body: Buffer.from(body).toString(),
    };
  } catch (error) {
    if (!(error instanceof TallystickError)) throw error;
    const told = error.violations.map(({ path: place, message: text }) => `${place} ${text}`.trim());
    throw new TypeError([error.code, ...told].join('; '));
  }
}
