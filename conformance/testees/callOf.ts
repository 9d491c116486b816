import { interfaces } from 'tallystick/catalogue';
import type { KeySource, lianlian, PrivateKey, PublicKey } from 'tallystick/envelope';
import type { Callable } from 'tallystick/http';
import type { Answer, JsonObject, Operate } from '../Testee.js';

/** How keys of the protocol are read. */
interface KeyReaders {
  readonly privateKey: (source: unknown, kid?: unknown) => PrivateKey;
  readonly publicKey: (source: unknown, kid?: unknown) => PublicKey;
}

/** The operation `call` with the project's own client. */
export function callOf({ privateKey, publicKey }: KeyReaders): Operate {
  return async (input, now): Promise<Answer> => {
    const { CallError, createClient } = await import('tallystick/http');
    const { network, url, requestPath, value, key, kid, keys, appId, signType, timeout } = input;
    const own = [privateKey(key, kid)];
    const theirs = (keys as readonly KeySource[]).map((source) => publicKey(source));
    const client = createClient({
      network: network as 'unionpay' | 'lianlian',
      baseUrl: new URL(url as string).origin,
      keys: { signing: own, decryption: own, verification: theirs, encryption: theirs },
      appId: appId as string | undefined,
      signType: signType as lianlian.SignType | undefined,
      clock: () => now.getTime(),
      timeout: timeout as number,
    });
    try {
      const answer = await client.call(interfaceNamed(input.interface), value, {
        path: requestPath as string,
      });
      return { status: 'ok', output: { outcome: 'answered', value: answer.value as JsonObject } };
    } catch (error) {
      if (!(error instanceof CallError) || error.code === 'not-sent') throw error;
      return { status: 'ok', output: { outcome: error.code === 'outcome-unknown' ? 'unknown' : error.code } };
    }
  };
}

function interfaceNamed(name: unknown): Callable<unknown, unknown> {
  const found = interfaces.find((entry) => entry.name === name);
  const [request, response] = found?.messages ?? [];
  if (request === undefined || response === undefined)
    throw new TypeError('the interface must be one that is declared');
  return { request, response } as Callable<unknown, unknown>;
}
