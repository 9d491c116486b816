import type { Command } from 'commander';
import { printable } from 'tallystick';
import type * as Conformance from '../../../../conformance/commandLine.js';
import { didYouMean } from '../../arguments/didYouMean.js';
import type { Io } from '../../io/Io.js';
import { readKeys } from '../../io/readKeys.js';
import type { Session } from '../../Session.js';
import { UsageError } from '../../UsageError.js';
import {
  addOptions,
  type ConformOptions,
  conformOptions,
  PROGRAM,
  seconds,
  TESTEE,
} from './conformOptions.js';
import { numbersOf } from './numbersOf.js';
import { replayWords } from './replayWords.js';
import { runConformance, type Tested } from './runConformance.js';
import { testeeCommand } from './testeeCommand.js';
import { type Suite, withSuite } from './withSuite.js';

interface ServerOptions extends ConformOptions {
  readonly url?: string;
  readonly keys?: string;
  readonly name?: string;
  readonly appId: string;
  readonly observe?: string;
  readonly limit?: number;
  readonly interface?: readonly string[];
}

/** Milliseconds after which an exchange that did not end by itself is given up. */
const MARGIN = 5_000;

const APP_ID = '39990029';

/** For one exchange, and until a server says where it is; milliseconds. */
const TIMEOUT = 10_000;

/** `tallystick conform client` and `conform server`: who is tested over HTTP. */
export function addHttpCommands(conform: Command, session: Session): void {
  const client = conform
    .command('client')
    .description(
      'Tests a client over HTTP: a program that speaks the testee protocol makes one call per case to a port of the suite, which judges the request and scripts the answer. Without a program, the built-in client.',
    )
    .usage('[options] [-- COMMAND...]')
    .argument(...TESTEE)
    .addHelpText('after', '\nExample:\n  $ tallystick conform client -- python3 client.py');
  addOptions(client, ...conformOptions.filter(), ...conformOptions.run());
  client.action((command: readonly string[], options: ConformOptions) => {
    const testee = testeeCommand(command, session, client);
    return withSuite(session, (suite) =>
      runConformance(
        suite,
        {
          ...{ command: testee, cases: suite.clientCases, required: ['call'] },
          ...(testee.length === 0 && { own: 'client' as const }),
        },
        options,
        session,
      ),
    );
  });
  const server = conform
    .command('server')
    .description(
      'Tests a server that plays a network: sends valid and faulty calls, and judges the answers. Without --url and a program, the built-in gateway. The program\'s first line on standard output says where it is: {"url":"http://127.0.0.1:4010"}.',
    )
    .usage('[options] [-- COMMAND...]')
    .argument(...PROGRAM)
    .option('--url <url>', 'URL of the server; its path is put before each path')
    .option('--name <name>', 'name of the server in reports; its host and port by default')
    .option('--keys <directory>', 'key ring of the calling member')
    .option('--app-id <id>', 'app ID that the member signs as (UnionPay)', APP_ID)
    .option('--observe <url>', 'URL where the server answers {"count": N}: how many calls it carried out')
    .option('--limit <seconds>', 'in which the server ends a request that never ends', seconds)
    .option(
      '--interface <name>',
      'interface to call, which fails if it is not offered; repeat it for several. Without it eight are called, one of each kind',
      (name, others: string[] = []) => [...others, name],
    )
    .addHelpText(
      'after',
      '\nExample:\n  $ tallystick conform server --url http://127.0.0.1:4010 --keys .tallystick/keys/member',
    );
  addOptions(server, ...conformOptions.filter(), conformOptions.seedOfNumbers(), ...conformOptions.run());
  server.action((command: readonly string[], options: ServerOptions) => {
    const program = testeeCommand(command, session, server);
    return withSuite(session, (suite) => testServer(suite, program, options, session));
  });
}

/** The server, and how it ends where it was started for the run. */
interface Peer {
  readonly testee: Conformance.Testee;
  readonly limit?: number | undefined;
  readonly parties: Conformance.Parties;
  end(): void;
}

async function testServer(
  suite: Suite,
  command: readonly string[],
  options: ServerOptions,
  session: Session,
): Promise<void> {
  const { seeded, run } = numbersOf(options);
  const { timeout = TIMEOUT, interface: interfaces } = options;
  const every = suite.calledInterfaces().map(({ name }) => name);
  const unknown = interfaces?.find((name) => !every.includes(name));
  if (unknown !== undefined)
    throw new UsageError(
      `${printable(unknown)} is not called.${didYouMean(unknown, every)} --interface is one of ${every.join(', ')}.`,
    );
  const { testee, limit, parties, end } = await peerOf(suite, command, options, session);
  try {
    const setting = { parties, run, clock: Date.now };
    // A list of known failures may name those of interfaces that are not asked this time.
    const cases = () => suite.serverCases({ ...setting, interfaces: every, demanded: interfaces });
    const wanted = new Set(suite.serverCases({ ...setting, interfaces }).map(({ id }) => id));
    const choose = (all: readonly Conformance.Case[]) => all.filter(({ id }) => wanted.has(id));
    const replay = replayOf(suite, { ...options, ...seeded }, command, session.io);
    // An exchange ends by itself, and a request that never ends by the limit.
    const given = { ...options, ...seeded, timeout: Math.max(timeout, limit ?? 0) + MARGIN };
    const isOwn = options.url === undefined && command.length === 0;
    const about = {
      ...(isOwn && { own: 'gateway' as const }),
      demanded: interfaces,
      narrowedBy: (interfaces ?? []).map((name) => `--interface ${name}`),
      ...(interfaces === undefined && { narrowedFrom: choose }),
    };
    await runConformance(suite, { command, testee, cases, choose, replay, ...about }, given, session);
  } finally {
    end();
  }
}

async function peerOf(
  suite: Suite,
  command: readonly string[],
  options: ServerOptions,
  { io }: Session,
): Promise<Peer> {
  const { url, keys, appId, name, timeout = TIMEOUT, stderr } = options;
  const at = (place: Omit<Conformance.StartedServer, 'end'>) => {
    const limit = options.limit ?? place.limit;
    const observe = options.observe ?? place.observe;
    return { testee: suite.servedTestee({ url: place.url, observe, name, timeout, limit }), limit };
  };
  if (url === undefined && command.length === 0) {
    const { parties, end, ...place } = await suite.startOwnServer(appId);
    return { ...at(place), parties, end };
  }
  if (url !== undefined && command.length > 0)
    throw new UsageError('--url and a program after -- exclude each other; give one of them.');
  if (url !== undefined && !/^https?:\/\//.test(url))
    throw new UsageError('--url must be an http or https URL.');
  if (keys === undefined)
    throw new UsageError(
      'With your own server, give --keys: the key ring of a member that the server knows. tallystick keys new makes one.',
    );
  const parties = suite.partiesOf(await readKeys(keys, io), appId);
  if (url !== undefined) return { ...at({ url }), parties, end: () => {} };
  try {
    const start = { command, timeout: Math.max(TIMEOUT, timeout), passStderr: stderr };
    const { end, ...place } = await suite.startServer(start);
    return { ...at(place), parties, end };
  } catch (error) {
    return { testee: suite.unstartedTestee(error), parties, end: () => {} };
  }
}

function replayOf(
  suite: Suite,
  { url, name, keys, appId, observe, limit, seed, interface: interfaces = [], ...options }: ServerOptions,
  command: readonly string[],
  io: Io,
): NonNullable<Tested['replay']> {
  const given = [
    ...(url === undefined ? [] : ['--url', url]),
    ...(name === undefined ? [] : ['--name', name]),
    ...(keys === undefined ? [] : ['--keys', keys]),
    ...(appId === APP_ID ? [] : ['--app-id', appId]),
    ...(observe === undefined ? [] : ['--observe', observe]),
    ...(limit === undefined ? [] : ['--limit', `${limit / 1000}`]),
    ...interfaces.flatMap((one) => ['--interface', one]),
    ...(seed === undefined ? [] : ['--seed', `${seed}`]),
  ];
  return replayWords(suite, 'server', { given, options, command, io });
}
