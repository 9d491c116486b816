import { setTimeout as wait } from 'node:timers/promises';
import type { KeyRing } from '../../envelope/keys/KeyRing.js';
import { keyRingWith } from '../../envelope/keys/keyRules.js';
import type { OwnKey } from '../../envelope/keys/RemoteKey.js';
import { optionsChecker } from '../../options/optionsChecker.js';
import { boolean, oneOf, textLike, wholeNumber } from '../../options/rules.js';
import { createControl } from '../control/createControl.js';
import { createOwnGateway, type Gateway } from '../createGateway.js';
import type { GatewayOptions } from '../GatewayOptions.js';
import { nearbyFetch } from '../notices/nearbyFetch.js';
import { makeTls } from './makeTls.js';
import { GRACE, requestTimeout, type ServedHandler, serveHandler } from './serveHandler.js';

/** Where a gateway is served. */
export interface ServeOptions {
  /** The host of the gateway; `127.0.0.1` by default. The control API stays on it. */
  readonly host?: string | undefined;
  /** The port of the gateway; one that is free unless given. */
  readonly port?: number | undefined;
  /** The port of the control API; one that is free unless given. */
  readonly controlPort?: number | undefined;
  /** The keys of a member, for the control API: it seals requests for programs that cannot sign; none by default. */
  readonly memberKeys?: KeyRing<OwnKey> | undefined;
  /** Serves HTTPS, with a certificate of an authority that is made for it. */
  readonly tls?: boolean | undefined;
  /** Where notices are sent: `nearby` is this machine and private networks; `anywhere` by default, and with `deliver`. */
  readonly notify?: 'nearby' | 'anywhere' | undefined;
  /** Milliseconds in which a whole request must come, 100 to 300,000; 30,000 unless given. */
  readonly requestTimeout?: number | undefined;
}

/** A gateway on a port. */
export interface ServedGateway extends Gateway {
  /** Where members call, such as `http://127.0.0.1:4010`. */
  readonly url: string;
  /** Where the control API is, with the inspector at its root for a browser; it listens to this machine alone. */
  readonly controlUrl: string;
  /** Of HTTPS: the certificate of the authority as PEM, which clients must trust. */
  readonly authority?: string | undefined;
  /** Takes no more calls, lets what is under way end, and closes. */
  close(): Promise<void>;
}

const checked = optionsChecker<ServeOptions>({
  host: textLike(/^[\w.:-]{1,255}$/, 'the name or the address of a host'),
  port: wholeNumber(0, 65_535),
  controlPort: wholeNumber(0, 65_535),
  memberKeys: keyRingWith('signing', 'decryption', 'verification', 'encryption'),
  tls: boolean,
  notify: oneOf('nearby', 'anywhere'),
  requestTimeout,
});

/**
 * Serves a gateway on a port, and its control API on another. It is for development: only the host that it listens on
 * keeps strangers from either.
 *
 * @param gateway the options of the gateway
 * @param options where
 * @returns the gateway with its URLs
 * @throws TypeError for an option that is unknown, wrong or missing
 * @throws the error of the system where a port is not available
 * @example
 * ```ts
 * import { createTestKeys } from 'tallystick/envelope';
 * import { serveGateway } from 'tallystick/gateway';
 *
 * const { network } = await createTestKeys();
 * const served = await serveGateway({ keys: network.ring });
 * console.log((await fetch(`${served.url}/nothing`)).status); // 404
 * await served.close();
 * ```
 */
export async function serveGateway(gateway: GatewayOptions, options?: ServeOptions): Promise<ServedGateway> {
  const { host, port, controlPort, memberKeys, tls, notify, requestTimeout: within } = checked(options);
  const deliver = gateway.deliver ?? (notify === 'nearby' ? nearbyFetch : undefined);
  const own = createOwnGateway(deliver === undefined ? gateway : { ...gateway, deliver });
  const opened: ServedHandler[] = [];
  const close = async () => {
    const isQuiet = Promise.race([own.close(), wait(GRACE, undefined, { ref: false })]);
    await Promise.all([isQuiet, ...opened.map((listening) => listening.close())]);
  };
  try {
    const made = tls ? await makeTls(host) : undefined;
    const main = await serveHandler(own.answer as never, {
      ...{ host, port, tls: made },
      requestTimeout: within,
    });
    opened.push(main);
    const control = await serveHandler(createControl(own, { url: main.url, memberKeys }), {
      port: controlPort,
    });
    opened.push(control);
    await own.resume();
    const { fetch, world, worlds } = own;
    return {
      ...{ fetch, world, worlds, url: main.url, controlUrl: control.url, close },
      authority: made?.authority,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
