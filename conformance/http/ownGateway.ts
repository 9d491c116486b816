import { readBytes } from '../judges/readBytes.js';
import { publicJwk } from '../properties/jwks.js';
import { NOW } from '../properties/NOW.js';
import type { Answer, JsonObject, Operate } from '../Testee.js';
import { keysOfCalls } from './keysOfCalls.js';
import type { SentRequest } from './SentRequest.js';

/** The operation `serve` with the package's own gateway, in this process, at the time and with the keys of calls. */
export async function ownGateway(): Promise<Operate> {
  const { importPrivateKey, importPublicKey } = await import('tallystick/envelope');
  const { createGateway } = await import('tallystick/gateway');
  const { member, network } = keysOfCalls;
  const own = [importPrivateKey(network.key, { kid: network.kid })];
  const theirs = [importPublicKey(publicJwk(member.key), { kid: member.kid })];
  const keys = { signing: own, decryption: own, verification: theirs, encryption: theirs };
  const gateway = createGateway({ keys, clock: () => Date.parse(NOW) });
  return async (input: JsonObject): Promise<Answer> => {
    const { method, target, headers, body, framing, slow } = input as unknown as SentRequest;
    // A server of HTTP refuses it before anybody asks the gateway.
    if (framing === 'two-lengths' || framing === 'length-and-chunks' || slow !== undefined)
      return {
        status: 'ok',
        output: { status: slow === undefined ? 400 : 408, headers: [], body: { text: '' } },
      };
    const list = new Headers();
    for (const [name, value] of headers) list.append(name, value);
    const isBare = method === 'GET';
    const request = new Request(`http://gateway.example${target}`, {
      method,
      headers: list,
      ...(!isBare && { body: Buffer.from(readBytes(body) as Buffer) }),
    });
    const response = await gateway.fetch(request);
    const bytes = Buffer.from(await response.arrayBuffer());
    const output = {
      status: response.status,
      headers: [...response.headers],
      body: { base64: bytes.toString('base64') },
    };
    return { status: 'ok', output };
  };
}
