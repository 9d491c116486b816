import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ConformanceError } from '../ConformanceError.js';
import { guardGroup } from '../runner/guardGroup.js';
import { readLines } from '../runner/readLines.js';
import type { JsonObject } from '../Testee.js';

/** A server that a command has started. */
export interface StartedServer {
  /** Where it is, as it says. */
  readonly url: string;
  /** Where it tells how much work it has done, if it says so. */
  readonly observe?: string | undefined;
  /** Milliseconds in which it ends a request that never ends, if it says so. */
  readonly limit?: number | undefined;
  /** Ends it and its process group. */
  end(): void;
}

/** What a command has said of its server, whatever its members. */
export interface SpokenServer extends StartedServer {
  /** The whole first line. */
  readonly line: JsonObject;
  /** Is there when nothing of the process is left. */
  readonly closed: Promise<unknown>;
}

/**
 * Starts a server without a shell, and waits for its first line: JSON with `url`, with `observe` where it can be
 * observed, and with `limit`, the seconds in which it ends a request that never ends. What else it writes is passed over.
 *
 * @param command program and arguments
 * @param timeout milliseconds until the line
 * @param environment is added to that of this process
 * @throws {@link ConformanceError} where it does not start, or says something else
 */
export async function startServer(
  command: readonly string[],
  timeout: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<SpokenServer> {
  const [program = '', ...arguments_] = command;
  const child = spawn(program, arguments_, {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
    env: { ...process.env, ...environment },
  });
  const closed = once(child, 'close').catch(() => {});
  const end = child.pid === undefined ? () => {} : guardGroup(child.pid);
  const failed = new Promise<never>((_, reject) => {
    child.on('error', () =>
      reject(new ConformanceError('The server cannot be started: there is no such program.')),
    );
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new ConformanceError(`The server did not say where it is within ${timeout / 1000} s. ${EXPECTED}`),
        ),
      timeout,
    );
  });
  const lines = readLines(child.stdout);
  try {
    const { value, done } = await Promise.race([lines.next(), failed, late]);
    if (done) throw new ConformanceError(`The server ended before it said where it is. ${EXPECTED}`);
    // What it writes later is read, so that it never waits for a full pipe.
    child.stdout.resume();
    return { ...placeIn(value.toString()), end, closed };
  } catch (error) {
    end();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Seconds of the longest limit. */
const LONGEST = 600;

const EXPECTED = 'Its first line on standard output must be JSON such as {"url":"http://127.0.0.1:4010"}.';

function placeIn(text: string): Pick<SpokenServer, 'url' | 'observe' | 'limit' | 'line'> {
  try {
    const line = JSON.parse(text) as JsonObject;
    const { url, observe, limit } = line;
    if (typeof url === 'string' && URL.canParse(url)) {
      return {
        ...{ url, line },
        ...(typeof observe === 'string' && URL.canParse(observe) && { observe }),
        ...(typeof limit === 'number' && limit > 0 && limit <= LONGEST && { limit: limit * 1000 }),
      };
    }
  } catch {
    // It is not JSON.
  }
  throw new ConformanceError(`The server said something else than where it is. ${EXPECTED}`);
}
