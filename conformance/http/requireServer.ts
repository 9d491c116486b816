import { TesteeFault } from '../runner/TesteeFault.js';
import { connectTo } from './sendRequest.js';

/** What the codes of the system mean. */
const CAUSES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused',
  ENOTFOUND: 'the name of the host has no address',
  EAI_AGAIN: 'the name of the host has no address',
  ETIMEDOUT: 'no connection in time',
  EHOSTUNREACH: 'no route to the host',
  ENETUNREACH: 'no route to the host',
};

/**
 * Makes sure that a server takes connections, with TLS where its URL says so. One that is not there refuses nothing.
 *
 * @param url of the server
 * @param timeout milliseconds
 * @throws TesteeFault with the address and the cause
 */
export function requireServer(url: string, timeout: number): Promise<void> {
  const base = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connectTo(base);
    const fail = ({ code = '' }: NodeJS.ErrnoException) => {
      socket.destroy();
      const cause = CAUSES[code] ?? `no connection${code && `: ${code}`}`;
      reject(new TesteeFault(`No server answers at ${base.origin} (${cause}).`));
    };
    socket.setTimeout(timeout, () => fail({ code: 'ETIMEDOUT' } as NodeJS.ErrnoException));
    socket.once('error', fail);
    socket.once(base.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
      socket.destroy();
      resolve();
    });
  });
}
