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
import { type Choice, runConformance } from './runConformance.js';
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

/** Until a merchant says where it is; milliseconds. */
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
  readonly at: () => Conformance.ReceivingAt;
  readonly paths: Readonly<Record<string, string>>;
  readonly parties: Conformance.Parties;
  readonly kill?: () => Promise<void>;
  readonly start?: () => Promise<void>;
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
  const { at, parties, kill, start, end, network } = merchant;
  try {
    const paths = pathsOf(merchant, options);
    const { timeout = TIMEOUT, runs, schedule } = options;
    const place = () => ({ ...at(), observe: options.observe ?? at().observe });
    const interfaces = Object.keys(paths);
    const testee = suite.receivingTestee({ at: place, name: options.name, interfaces, timeout, kill, start });
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
    const choose: Choice = (all) =>
      schedule === undefined ? all : all.filter((one) => played.includes(one));
    const replay = replayOf(suite, { ...options, ...seeded }, command, session.io);
    // What is asked of a merchant may be an exchange and a start.
    const given = { ...options, ...seeded, timeout: timeout + 2 * START };
    const narrowedBy = schedule === undefined ? [] : [`--schedule ${printable(schedule)}`];
    await runConformance(suite, { command, testee, cases, choose, replay, narrowedBy }, given, session);
  } finally {
    await end();
  }
}

async function merchantOf(
  suite: Suite,
  command: readonly string[],
  options: ReceiverOptions,
  { io }: Session,
): Promise<Merchant> {
  const { url, keys } = options;
  if (url === undefined && command.length === 0) return suite.startOwnReceiver();
  if (url !== undefined && command.length > 0)
    throw new UsageError('--url and a program after -- exclude each other; give one of them.');
  if (keys === undefined)
    throw new UsageError(
      'With your own merchant, give --keys: the key ring of the network that signs the notices. tallystick keys new makes one.',
    );
  const parties = suite.partiesOf(await readKeys(keys, io), '');
  if (url !== undefined) return { ...elsewhere(suite, url, options), parties };
  return { ...(await started(suite, command, parties)), parties };
}

/** The paths of the notices that are sent. */
function pathsOf({ paths }: Merchant, { interface: wanted }: ReceiverOptions): Merchant['paths'] {
  if (wanted === undefined) return paths;
  const unknown = wanted.find((name) => !Object.hasOwn(paths, name));
  if (unknown !== undefined)
    throw new UsageError(
      `The merchant takes no notices of ${printable(unknown)}; --interface is one of ${Object.keys(paths).join(', ')}.`,
    );
  return Object.fromEntries(Object.entries(paths).filter(([name]) => wanted.includes(name)));
}

function elsewhere(
  suite: Suite,
  url: string,
  { interface: interfaces = [] }: ReceiverOptions,
): Omit<Merchant, 'parties'> {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url))
    throw new UsageError('--url must be an http or https URL.');
  const known = suite.notifications().map(({ called }) => called.name);
  if (interfaces.length === 0 || interfaces.some((name) => !known.includes(name)))
    throw new UsageError(
      `With --url give --interface, whose notices arrive there: one or more of ${known.join(', ')}.`,
    );
  const { origin, pathname } = new URL(url);
  return {
    at: () => ({ url: origin }),
    paths: Object.fromEntries(interfaces.map((name) => [name, pathname])),
    end: () => {},
  };
}

/** A merchant keeps what it must not forget in a directory of the run. */
async function started(
  suite: Suite,
  command: readonly string[],
  { member, network: merchantsOwn }: Conformance.Parties,
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
    const { end, ...merchant } = await suite.startMerchant({ command, timeout: START, environment });
    return {
      ...merchant,
      network,
      end: () => {
        end();
        return remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

function replayOf(
  suite: Suite,
  { url, interface: interfaces = [], keys, observe, seed, runs, schedule, ...options }: ReceiverOptions,
  command: readonly string[],
  io: Io,
): (caseId: string) => string {
  const given = [
    ...(url === undefined ? [] : ['--url', url]),
    ...interfaces.flatMap((name) => ['--interface', name]),
    ...(keys === undefined ? [] : ['--keys', keys]),
    ...(observe === undefined ? [] : ['--observe', observe]),
    ...(schedule === undefined ? [] : ['--schedule', schedule]),
    ...(schedule === undefined && seed !== undefined ? ['--seed', `${seed}`] : []),
    ...(runs === undefined ? [] : ['--runs', `${runs}`]),
  ];
  return replayWords(suite, 'receiver', { given, options, command, io });
}
