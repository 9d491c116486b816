import { Agent, fetch as send } from 'undici';

/** With what a client proves who it is before it sends a message, and what it trusts; all as PEM. */
export interface ClientCertificate {
  readonly cert: string;
  readonly key: string;
  /** The authority of the server; those of Node unless given. */
  readonly ca?: string;
}

/**
 * Makes what `createClient` takes as `fetch`: every call is made over TLS with a certificate of ours. A
 * `ProxyAgent` of undici in place of the `Agent` goes through a proxy.
 */
export function fetchWithCertificate(connect: ClientCertificate): (request: Request) => Promise<Response> {
  const dispatcher = new Agent({ connect });
  return async ({ url, method, headers, body, redirect, signal }) => {
    const list = Object.fromEntries(headers);
    const stream = { body, duplex: 'half' } as const;
    // The runtime's fetch has another undici inside, whose types are not those of this one.
    return (await send(url, { method, headers: list, ...stream, redirect, signal, dispatcher })) as never;
  };
}
