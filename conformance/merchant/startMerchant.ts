import { ConformanceError } from '../ConformanceError.js';
import { type SpokenServer, startServer } from '../http/startServer.js';
import { notifications } from './notifications.js';
import type { ReceivingAt } from './receivingTestee.js';

/** A merchant that a command has started, and starts again. */
export interface StartedMerchant {
  /** Where it is now. */
  readonly at: () => ReceivingAt;
  /** Where notifications arrive, by interface. */
  readonly paths: Readonly<Record<string, string>>;
  /** Ends its processes at once, and waits until nothing of them is left. */
  kill(): Promise<void>;
  /** Starts it on the same store. */
  start(): Promise<void>;
  /** Ends it. */
  end(): void;
}

/** How a merchant is started. */
export interface MerchantStart {
  /** Program and arguments. */
  readonly command: readonly string[];
  /** Milliseconds until its first line. */
  readonly timeout: number;
  /** Is added to the environment: the store and the network. */
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Starts a merchant and waits for its first line: that of a server, with `notices`, and with `pay`, or `apply` and `verify`, where it pays.
 *
 * @throws {@link ConformanceError} where it does not start, or says something else
 */
export async function startMerchant({
  command,
  timeout,
  environment,
}: MerchantStart): Promise<StartedMerchant> {
  const start = () => startServer(command, timeout, environment);
  let living = await start();
  const kill = async () => {
    living.end();
    await living.closed;
  };
  try {
    const paths = pathsIn(living);
    return {
      at: () => placeOf(living),
      paths,
      kill,
      start: async () => {
        living = await start();
      },
      end: () => living.end(),
    };
  } catch (error) {
    living.end();
    throw error;
  }
}

function placeOf({ url, observe, line: { pay, apply, verify } }: SpokenServer): ReceivingAt {
  return { url: new URL(url).origin, observe, pay: urlIn(pay), apply: urlIn(apply), verify: urlIn(verify) };
}

function urlIn(said: unknown): string | undefined {
  return typeof said === 'string' && URL.canParse(said) ? said : undefined;
}

function pathsIn({ line: { notices } }: SpokenServer): Readonly<Record<string, string>> {
  const known = notifications().map(({ called }) => called.name);
  const given = typeof notices === 'object' && notices !== null ? Object.entries(notices) : [];
  const isRight =
    given.length > 0 &&
    given.every(([name, path]) => known.includes(name) && typeof path === 'string' && path.startsWith('/'));
  if (isRight) return Object.fromEntries(given) as Record<string, string>;
  throw new ConformanceError(
    `The first line of a merchant must have notices: the path of each interface whose notifications it takes, such as {"url":"http://127.0.0.1:4020","notices":{"MPAY_NOTIFICATION":"/notify"}}. There are ${known.join(', ')}.`,
  );
}
