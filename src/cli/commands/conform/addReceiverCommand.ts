import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { printable } from 'tallystick';
import type * as Conformance from '../../../../conformance/commandLine.js';
import type { Io } from '../../io/Io.js';
import { readKeys } from '../../io/readKeys.js';
import type { Session } from '../../Session.js';
import { UsageError } from '../../UsageError.js';
import { addOptions, type ConformOptions, conformOptions, PROGRAM } from './conformOptions.js';
import { numbersOf } from './numbersOf.js';
import { replayWords } from './replayWords.js';
import { type Choice, runConformance, type Tested } from './runConformance.js';
import { testeeCommand } from './testeeCommand.js';
import { type Suite, withSuite } from './withSuite.js';

interface ReceiverOptions extends ConformOptions {
  readonly url?: string;
  readonly name?: string;
  readonly interface?: readonly string[];
  readonly keys?: string;
  readonly observe?: string;
  readonly schedule?: string;
}

/** LianLian waits so long for an acknowledgement; milliseconds. */
const TIMEOUT = 5_000;

/** Until a merchant says where it is, at least; milliseconds. */
const START = 20_000;

/** `tallystick conform receiver`: a merchant's endpoint for notices. */
export function addReceiverCommand(conform: Command, session: Session): void {
  const receiver = conform
    .command('receiver')
    .description(
      'Tests a merchant that receives notices: sends valid and faulty ones, and judges which are acknowledged and acted on. Without --url and a program, the built-in receiver. The program\'s first line on standard output says where it is and what it takes: {"url":"http://127.0.0.1:4020","notices":{"MPAY_NOTIFICATION":"/notify"}}.',
    )
    .usage('[options] [-- COMMAND...]')
    .argument(...PROGRAM)
    .option('--url <url>', 'URL of the notices, with its path')
    .option(
      '--interface <name>',
      'interface whose notices are sent, such as MPAY_NOTIFICATION; needed with --url, by default all that the merchant takes; repeat it for several',
      (name, others: string[] = []) => [...others, name],
    )
    .option('--name <name>', 'name of the merchant in reports; its host and port by default')
    .option('--keys <directory>', 'key ring of the network whose private keys sign the notices')
    .option('--observe <url>', 'URL where the merchant answers {"count": N}: how many notices it acted on')
    .option('--schedule <token>', 'plays one schedule again, by the token that a report prints')
    .addHelpText(
      'after',
      '\nExample:\n  $ tallystick conform receiver --url http://127.0.0.1:4020/notify --interface MPAY_NOTIFICATION --keys .tallystick/keys/network',
    );
  addOptions(
    receiver,
    ...conformOptions.filter(),
    conformOptions.seedOfNumbers(),
    conformOptions.runs(),
    ...conformOptions.run(),
  );
  receiver.action((command: readonly string[], options: ReceiverOptions) => {
    const program = testeeCommand(command, session, receiver);
    return withSuite(session, (suite) => testReceiver(suite, program, options, session));
  });
}

/** The merchant, and how it ends where it was started for the run. */
interface Merchant {
  readonly testee: Conformance.Testee;
  /** Where notices arrive, by interface; none of one that does not start. */
  readonly paths?: Readonly<Record<string, string>>;
  readonly parties: Conformance.Parties;
  /** What it calls. */
  readonly network?: Conformance.PaymentNetwork;
  end(): void | Promise<void>;
}

async function testReceiver(
  suite: Suite,
  command: readonly string[],
  options: ReceiverOptions,
  session: Session,
): Promise<void> {
  const { seeded, run } = numbersOf(options);
  const merchant = await merchantOf(suite, command, options, session);
  const { testee, paths, parties, network, end } = merchant;
  try {
    const { timeout = TIMEOUT, runs, schedule, url, interface: interfaces } = options;
    if (paths !== undefined) requireTaken(interfaces, Object.keys(paths));
    const setting = { parties, paths, run, clock: Date.now };
    // A list of known failures may name cases that are not asked this time.
    const payments = {
      ...setting,
      network: network ?? suite.createNetwork(parties, Date.now),
      // At a URL no payments are played.
      seed: seeded.seed ?? 0,
      runs,
    };
    const played = schedule === undefined ? [] : suite.scheduleCases({ ...payments, schedule });
    const cases = () => [...suite.merchantCases(payments), ...played];
    const choose: Choice = (all) => {
      const chosen = schedule === undefined ? all : all.filter((one) => played.includes(one));
      return interfaces === undefined ? chosen : suite.casesOfInterfaces(chosen, interfaces);
    };
    const replay = replayOf(suite, { ...options, ...seeded }, command, session.io);
    // What is asked of a merchant may be an exchange and a start.
    const given = { ...options, ...seeded, timeout: timeout + 2 * startTime(options) };
    const narrowedBy = [
      // At a URL it says what arrives there, and leaves nothing out.
      ...(url === undefined ? (interfaces ?? []) : []).map((name) => `--interface ${name}`),
      ...(schedule === undefined ? [] : [`--schedule ${printable(schedule)}`]),
    ];
    const isOwn = url === undefined && command.length === 0;
    const about = { ...(isOwn && { own: 'receiver' as const }), narrowedBy, demanded: interfaces };
    await runConformance(suite, { command, testee, cases, choose, replay, ...about }, given, session);
  } finally {
    await end();
  }
}

/** Until a merchant says where it is; milliseconds. */
function startTime({ timeout = 0 }: ReceiverOptions): number {
  return Math.max(START, timeout);
}

async function merchantOf(
  suite: Suite,
  command: readonly string[],
  options: ReceiverOptions,
  { io }: Session,
): Promise<Merchant> {
  const { url, keys } = options;
  if (url === undefined && command.length === 0) {
    const { at, paths, parties, end } = await suite.startOwnReceiver();
    return { testee: testeeAt(suite, { at, paths }, options), paths, parties, end };
  }
  if (url !== undefined && command.length > 0)
    throw new UsageError('--url and a program after -- exclude each other; give one of them.');
  if (keys === undefined)
    throw new UsageError(
      'With your own merchant, give --keys: the key ring of the network that signs the notices. tallystick keys new makes one.',
    );
  const parties = suite.partiesOf(await readKeys(keys, io), '', 'network');
  if (url !== undefined) return { ...elsewhere(suite, url, options), parties };
  return { ...(await started(suite, command, parties, options)), parties };
}

/** Where a merchant is, and how it is killed and started again. */
type Place = Pick<Conformance.StartedMerchant, 'at' | 'paths'> &
  Partial<Pick<Conformance.StartedMerchant, 'kill' | 'start'>>;

function testeeAt(
  suite: Suite,
  { at, paths, kill, start }: Place,
  { observe, name, timeout = TIMEOUT }: ReceiverOptions,
): Conformance.Testee {
  const place = () => ({ ...at(), observe: observe ?? at().observe });
  return suite.receivingTestee({ at: place, name, interfaces: Object.keys(paths), timeout, kill, start });
}

function requireTaken(wanted: readonly string[] = [], taken: readonly string[]): void {
  const unknown = wanted.find((name) => !taken.includes(name));
  if (unknown !== undefined)
    throw new UsageError(
      `The merchant takes no notices of ${printable(unknown)}; --interface is one of ${taken.join(', ')}.`,
    );
}

function elsewhere(suite: Suite, url: string, options: ReceiverOptions): Omit<Merchant, 'parties'> {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url))
    throw new UsageError('--url must be an http or https URL.');
  const { interface: interfaces = [] } = options;
  const known = suite.notifications().map(({ called }) => called.name);
  if (interfaces.length === 0 || interfaces.some((name) => !known.includes(name)))
    throw new UsageError(
      `With --url give --interface, whose notices arrive there: one or more of ${known.join(', ')}.`,
    );
  const { origin, pathname } = new URL(url);
  const paths = Object.fromEntries(interfaces.map((name) => [name, pathname]));
  return {
    testee: testeeAt(suite, { at: () => ({ url: origin }), paths }, options),
    paths,
    end: () => {},
  };
}

/** A merchant keeps what it must not forget in a directory of the run. */
async function started(
  suite: Suite,
  command: readonly string[],
  { member, network: merchantsOwn }: Conformance.Parties,
  options: ReceiverOptions,
): Promise<Omit<Merchant, 'parties'>> {
  const network = suite.createNetwork({ member: merchantsOwn, network: member }, Date.now);
  const far = await suite.startFarSide(network.answer);
  const store = await mkdtemp(join(tmpdir(), 'tallystick-merchant-'));
  const remove = async () => {
    await far.close();
    await rm(store, { recursive: true, force: true });
  };
  try {
    const environment = { TALLYSTICK_STORE: store, TALLYSTICK_NETWORK: far.url };
    const timeout = startTime(options);
    const given = { command, timeout, environment, passStderr: options.stderr };
    const merchant = await suite.startMerchant(given);
    const end = () => {
      merchant.end();
      return remove();
    };
    return { testee: testeeAt(suite, merchant, options), paths: merchant.paths, network, end };
  } catch (error) {
    await remove();
    return { testee: suite.unstartedTestee(error), network, end: () => {} };
  }
}

function replayOf(
  suite: Suite,
  { url, interface: interfaces = [], name, keys, observe, seed, runs, schedule, ...options }: ReceiverOptions,
  command: readonly string[],
  io: Io,
): NonNullable<Tested['replay']> {
  const given = [
    ...(url === undefined ? [] : ['--url', url]),
    ...interfaces.flatMap((one) => ['--interface', one]),
    ...(name === undefined ? [] : ['--name', name]),
    ...(keys === undefined ? [] : ['--keys', keys]),
    ...(observe === undefined ? [] : ['--observe', observe]),
    ...(schedule === undefined ? [] : ['--schedule', schedule]),
    ...(schedule === undefined && seed !== undefined ? ['--seed', `${seed}`] : []),
    ...(runs === undefined ? [] : ['--runs', `${runs}`]),
  ];
  return replayWords(suite, 'receiver', { given, options, command, io });
}
