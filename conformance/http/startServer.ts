import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { endOfProcess } from '../runner/endOfProcess.js';
import { guardGroup } from '../runner/guardGroup.js';
import { lastLines } from '../runner/lastLines.js';
import { maskedLine } from '../runner/maskedLine.js';
import { misspellingOf } from '../runner/misspellingOf.js';
import { plainText } from '../runner/plainText.js';
import { readLines } from '../runner/readLines.js';
import type { Started } from '../runner/Started.js';
import { TesteeFault } from '../runner/TesteeFault.js';
import { whyNotSpawned } from '../runner/whyNotSpawned.js';
import { withLastLines } from '../runner/withLastLines.js';
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

/** How a server is started. */
export interface ServerStart {
  /** Program and arguments. */
  readonly command: readonly string[];
  /** Milliseconds until its first line. */
  readonly timeout: number;
  /** What it is; a server unless given. */
  readonly started?: Started | undefined;
  /** Is added to the environment of this process. */
  readonly environment?: Readonly<Record<string, string>> | undefined;
  /** Whether what it writes to standard error is passed on; else it tells the last of it where it does not start. */
  readonly passStderr?: boolean | undefined;
}

/**
 * Starts a server without a shell, and waits for its first line: JSON with `url`, with `observe` where it can be
 * observed, and with `limit`, the seconds in which it ends a request that never ends. What else it writes is passed over.
 *
 * @throws TesteeFault where it does not start, or says something else
 */
export async function startServer({
  command,
  timeout,
  started = 'server',
  environment = {},
  passStderr = false,
}: ServerStart): Promise<SpokenServer> {
  const [program = '', ...arguments_] = command;
  const child = spawn(program, arguments_, {
    stdio: ['ignore', 'pipe', passStderr ? 'inherit' : 'pipe'],
    detached: true,
    env: { ...process.env, ...environment },
  });
  const closed = once(child, 'close').catch(() => {});
  const end = child.pid === undefined ? () => {} : guardGroup(child.pid);
  const complaints = child.stderr === null ? undefined : lastLines(child.stderr);
  const failed = new Promise<never>((_, reject) => {
    child.on('error', (error) => reject(new TesteeFault(whyNotSpawned(started, program, error))));
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const reason = `The ${started} did not say where it is within ${timeout / 1000} s. ${expected(started)}`;
    timer = setTimeout(() => reject(new TesteeFault(reason)), timeout);
  });
  const output = child.stdout as NonNullable<typeof child.stdout>;
  const first = async () => {
    const { value, done } = await readLines(output)
      .next()
      .catch(() => {
        throw new TesteeFault(`The first line of the ${started} is too long. ${expected(started)}`);
      });
    if (!done) return value;
    const ended = (await endOfProcess(started, child)).replace(/\.$/, ' before it said where it is.');
    throw new TesteeFault(`${ended} ${expected(started)}`);
  };
  try {
    const line = placeIn(await Promise.race([first(), failed, late]), started);
    // What it writes later is read, so that it never waits for a full pipe.
    output.resume();
    return { ...line, end, closed };
  } catch (error) {
    const told = await withLastLines(error, child, complaints);
    end();
    throw told;
  } finally {
    clearTimeout(timer);
  }
}

/** Seconds of the longest limit. */
const LONGEST = 600;

const EXAMPLES: Readonly<Partial<Record<Started, string>>> = {
  merchant: '{"url":"http://127.0.0.1:4020","notices":{"MPAY_NOTIFICATION":"/notify"}}',
};

function expected(started: Started): string {
  const example = EXAMPLES[started] ?? '{"url":"http://127.0.0.1:4010"}';
  return `Its first line on standard output must be JSON such as ${example}.`;
}

type Place = Pick<SpokenServer, 'url' | 'observe' | 'limit' | 'line'>;

function placeIn(bytes: Buffer, started: Started): Place {
  const line = objectIn(bytes);
  const { url, observe, limit } = line ?? {};
  const fault = (reason: string) =>
    new TesteeFault(`${reason} ${expected(started)}`, { said: maskedLine(bytes) });
  if (line === undefined || !isUrl(url)) throw fault(`The ${started} said something else than where it is.`);
  const wrong = wrongMember(line, started);
  if (wrong !== undefined) throw fault(`In the first line of the ${started}, ${wrong}`);
  return {
    ...{ url, line },
    ...(isUrl(observe) && { observe }),
    ...(isLimit(limit) && { limit: limit * 1000 }),
  };
}

function objectIn(bytes: Buffer): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(bytes.toString());
    return typeof value === 'object' && value !== null ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}

/** What would lose cases without a word: a member that cannot be read, or whose name is misspelt. */
function wrongMember(line: JsonObject, started: Started): string | undefined {
  const { observe, limit } = line;
  if (!isAbsent(observe) && !isUrl(observe)) return 'observe is not a URL.';
  if (!isAbsent(limit) && !isLimit(limit))
    return `limit is not a number of seconds above 0, and at most ${LONGEST}.`;
  const missing = [...SERVER_MEMBERS, ...(started === 'merchant' ? MERCHANT_MEMBERS : [])].filter(
    (name) => !Object.hasOwn(line, name),
  );
  for (const name of Object.keys(line)) {
    const meant = misspellingOf(name, missing);
    if (meant !== undefined) return `"${plainText(name)}" is not a member; did you mean ${meant}?`;
  }
  return undefined;
}

const SERVER_MEMBERS = ['url', 'observe', 'limit'] as const;
const MERCHANT_MEMBERS = ['notices', 'pay', 'apply', 'verify'] as const;

function isUrl(value: unknown): value is string {
  return typeof value === 'string' && URL.canParse(value);
}

function isLimit(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value <= LONGEST;
}

/** Serialisers write null for what is not there. */
function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}
