import { type ServerStart, type SpokenServer, startServer } from '../http/startServer.js';
import { maskedLine } from '../runner/maskedLine.js';
import { TesteeFault } from '../runner/TesteeFault.js';
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

/**
 * Starts a merchant and waits for its first line: that of a server, with `notices`, and with `pay`, or `apply` and `verify`, where it pays.
 *
 * @param given with what it needs in its environment: the store and the network
 * @throws TesteeFault where it does not start, or says something else
 */
export async function startMerchant(given: Omit<ServerStart, 'started'>): Promise<StartedMerchant> {
  const start = () => startServer({ ...given, started: 'merchant' });
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
        // One that was killed and does not start again fails its case, not the run.
        living = await start().catch(({ message, stderr }: TesteeFault) => {
          throw new Error([message, ...stderr].join(' '));
        });
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

function pathsIn({ line }: SpokenServer): Readonly<Record<string, string>> {
  const { notices } = line;
  const known = notifications().map(({ called }) => called.name);
  const given = typeof notices === 'object' && notices !== null ? Object.entries(notices) : [];
  const isRight =
    given.length > 0 &&
    given.every(([name, path]) => known.includes(name) && typeof path === 'string' && path.startsWith('/'));
  if (isRight) return Object.fromEntries(given) as Record<string, string>;
  throw new TesteeFault(
    `The first line of a merchant must have notices: the path of each interface whose notifications it takes, such as {"url":"http://127.0.0.1:4020","notices":{"MPAY_NOTIFICATION":"/notify"}}. There are ${known.join(', ')}.`,
    { said: maskedLine(JSON.stringify(line)) },
  );
}
