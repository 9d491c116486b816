import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { printable } from 'tallystick';
import type { TestKeys } from 'tallystick/envelope';
import type { GatewayExchange, NoticeStore, ServedGateway } from 'tallystick/gateway';
import type { KeyRing } from '../../envelope/keys/KeyRing.js';
import type { RsaKey } from '../../envelope/keys/RsaKey.js';
import type { Clock } from '../../identifiers/sources.js';
import { envelopeOptions } from '../arguments/envelopeOptions.js';
import { serveOptions } from '../arguments/serveOptions.js';
import { interruption } from '../io/interruption.js';
import { isKeyRing } from '../io/keyRingsIn.js';
import { readKeys } from '../io/readKeys.js';
import { terminalOf } from '../io/terminalOf.js';
import { print, write } from '../io/write.js';
import { calledAs } from '../render/calledAs.js';
import { exchangeLine } from '../render/exchangeLine.js';
import { logLine } from '../render/logLine.js';
import { servedReport } from '../render/servedReport.js';
import type { Session } from '../Session.js';
import { UsageError } from '../UsageError.js';

interface Options {
  readonly host?: string;
  readonly port: number;
  readonly controlPort?: number;
  readonly directory: string;
  readonly keys?: string;
  readonly appId?: string;
  readonly tls?: true;
  readonly notify: 'nearby' | 'anywhere';
  readonly seed?: number;
  readonly steady?: true;
  readonly stand?: true;
  readonly at?: Clock;
  readonly json?: true;
}

/** `tallystick serve`: the networks' side on this machine. */
export function addServeCommand(program: Command, session: Session): void {
  program
    .command('serve')
    .summary('simulate the networks on this machine, for development')
    .description(
      'Simulates UnionPay International and LianLian for every interface with a table, and prints each exchange, masked. Makes test keys if the directory has none. For development only. Ctrl-C finishes open requests and stops.',
    )
    .option('--host <host>', 'address to listen on; this machine only by default')
    .addOption(serveOptions.port(4010))
    .addOption(
      new Option(
        '--control-port <port>',
        'port of the inspector and the control API, which only this machine can reach; 4011 by default, or with --port 0 a free one',
      ).argParser(serveOptions.portIn),
    )
    .option(
      '--directory <directory>',
      'directory for pending notices, and for keys that are made without --keys',
      '.tallystick',
    )
    .option(
      '--keys <directory>',
      'directory as keys new writes it: the key ring network is that of the gateway, member that of your side; keys of --directory by default',
    )
    .option(
      '--app-id <id>',
      'the one app ID whose requests of UnionPay are taken, 8 characters; others get 401; any by default',
      appIdIn,
    )
    .option('--tls', 'serves HTTPS; the CA certificate is authority.pem in the directory')
    .addOption(
      new Option(
        '--notify <where>',
        'where notices are sent: nearby is this machine and private networks, such as those of containers',
      )
        .choices(['nearby', 'anywhere'])
        .default('nearby'),
    )
    .option('--seed <seed>', 'chooses what the publication leaves open', seedIn)
    .option('--steady', 'answers as published, without variation')
    .option('--stand', 'stops the clock until the inspector or the control API advances it')
    .addOption(
      envelopeOptions.at(
        'the time at which each world starts, such as 2026-03-01T08:00:00Z; the present one by default',
      ),
    )
    .option('--json', 'prints each exchange as a line of JSON in the format of pino')
    .addHelpText(
      'after',
      '\nExamples:\n  $ tallystick serve --port 0\n  $ tallystick serve --keys test-keys --app-id 39990029\n  $ tallystick serve --notify anywhere\n  $ tallystick serve --seed 1 --steady --stand --at 2026-03-01T08:00:00Z',
    )
    .action((options: Options) => serve(options, session));
}

async function serve(options: Options, session: Session): Promise<void> {
  const { stdout, stderr, env } = session.io;
  const { directory, keys: given, at, json, appId } = options;
  const stop = interruption();
  await (given === undefined ? refuseKeysBeside(directory) : refuseNoNetwork(given));
  await orUnwritable(directory, () => ownDirectory(directory));
  // The threads that make keys leave this one the time to load the gateway and its database.
  const keyDirectory = given ?? join(directory, 'keys');
  const [{ keys, memberKeys }, { store, note = '' }] = await Promise.all([
    keysIn(keyDirectory, directory, session, at),
    storeIn(directory),
  ]);
  const colors = terminalOf(stdout, env).colors;
  let inspector: string | undefined;
  const onExchange = (world: string, exchange: GatewayExchange) =>
    print(stdout, json ? logLine(world, exchange) : exchangeLine(world, exchange, colors, inspector));
  const served = await orTaken(options, async () => {
    const { serveGateway } = await import('tallystick/gateway');
    const { host, port, tls, notify, seed, steady, stand } = options;
    const clock = at === undefined || stand ? at : runningFrom(at());
    const controlPort = controlPortOf(options);
    const time = stand ? 'stands' : 'runs';
    return serveGateway(
      { keys, expectedAppId: appId, store, seed, steady, time, clock, onExchange },
      { host, port, controlPort, memberKeys, tls, notify },
    );
  });
  inspector = served.controlUrl;
  if (served.authority !== undefined) await writeFile(join(directory, 'authority.pem'), served.authority);
  const rings = memberKeys === undefined ? [keys] : [keys, memberKeys];
  const network = rings.every(namesKeys) ? 'unionpay' : 'lianlian';
  const side = { memberKeys: join(keyDirectory, 'member'), hasMemberKeys: memberKeys !== undefined };
  const shown = { directory, ...side, network, at, appId } as const;
  await write(stderr, servedReport(served, shown, terminalOf(stderr, env), calledAs(session.io)) + note);
  await new Promise<void>((resolve) => {
    stop.signal.addEventListener('abort', () => resolve());
    if (stop.signal.aborted) resolve();
  });
  await served.close();
  if ('close' in store) (store as { close(): void }).close();
}

/** A clock that shows a time now, and goes on from it. */
function runningFrom(instant: number): Clock {
  const start = Date.now();
  return () => instant + Date.now() - start;
}

/** Makes a directory where there is none, which git ignores as a whole: it gets private keys. */
async function ownDirectory(directory: string): Promise<void> {
  const made = await mkdir(directory, { recursive: true });
  if (made !== undefined) await writeFile(join(directory, '.gitignore'), '*\n');
}

/** Keys of `keys new` or of a user that lie where `serve` would make others, and which a client may hold. */
async function refuseKeysBeside(directory: string): Promise<void> {
  if (existsSync(join(directory, 'keys')) || !(await isKeyRing(join(directory, 'network')))) return;
  const shown = printable(directory);
  throw new UsageError(
    `${shown} has key rings itself, and --directory looks for them in ${printable(join(directory, 'keys'))}; use --keys ${shown}.`,
  );
}

/** Where keys are given, others in their place would be refused by the client that has these. */
async function refuseNoNetwork(keys: string): Promise<void> {
  if (await isKeyRing(join(keys, 'network'))) return;
  const isOne = await isKeyRing(keys);
  throw new UsageError(
    isOne
      ? `${printable(keys)} is one key ring, and --keys takes the directory with network and member: --keys ${printable(dirname(keys))}`
      : `${printable(join(keys, 'network'))}: there is no key-ring.json; \`tallystick keys new\` makes a directory with network and member.`,
  );
}

/** Whether each list names a key, as UnionPay needs it; LianLian assigns no names. */
function namesKeys(ring: KeyRing): boolean {
  return Object.values(ring).every((list) => list.some(({ kid }: RsaKey) => kid !== ''));
}

/** The keys in a directory, which are made where there are none, valid at a time: those of the network, and those of a member where they are. */
async function keysIn(keys: string, directory: string, { io }: Session, at: Clock | undefined) {
  if (!existsSync(keys)) {
    await write(io.stderr, `Making test keys in ${printable(keys)}\n`);
    const { member, network } = await orUnwritable(directory, () => makeKeys(keys, at));
    return { keys: network.ring, memberKeys: member.ring };
  }
  const member = join(keys, 'member');
  return {
    keys: await readKeys(join(keys, 'network'), io),
    memberKeys: existsSync(member) ? await readKeys(member, io) : undefined,
  };
}

async function makeKeys(directory: string, clock: Clock | undefined): Promise<TestKeys> {
  const { createTestKeys, writeTestKeys } = await import('tallystick/envelope');
  const made = await createTestKeys({ clock });
  await writeTestKeys(directory, made);
  return made;
}

async function orUnwritable<T>(directory: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new UsageError(`${printable(directory)}: cannot be written: ${codeOf(error)}.`);
  }
}

/** Pending notices in a file, or where the runtime has no SQL in memory. */
async function storeIn(directory: string): Promise<{ readonly store: NoticeStore; readonly note?: string }> {
  const { createMemoryNoticeStore, createSqlNoticeStore } = await import('tallystick/gateway');
  const path = join(directory, 'notices.db');
  try {
    return { store: createSqlNoticeStore({ path }) };
  } catch (error) {
    const { message } = error as Error;
    // A file that is broken is for its owner to judge: what is pending in it is not to be passed over.
    if (codeOf(error) !== 'database-missing')
      throw new UsageError(`${printable(path)}: cannot be opened: ${printable(message)}`);
    return {
      store: createMemoryNoticeStore(),
      note: 'Note: when serve ends, pending notifications of LianLian are lost; Node 22.13 or libsql keeps them.\n\n',
    };
  }
}

async function orTaken(options: Options, work: () => Promise<ServedGateway>): Promise<ServedGateway> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    if (code === '') throw error;
    const { host = '127.0.0.1', port: asked } = options;
    const { address = host, port } = error as NodeJS.ErrnoException & { address?: string; port?: number };
    // That of the calls was had before that of the control.
    const option = port !== asked && port === controlPortOf(options) ? '--control-port' : '--port';
    // Without a port, or with one that is free, it is the host that is wrong.
    const [place, advice] = port ? [`, port ${port}`, ` Try ${option} 0.`] : ['', ''];
    throw new UsageError(`Cannot listen on ${printable(address)}${place}: ${code}.${advice}`);
  }
}

function controlPortOf({ port, controlPort }: Options): number {
  return controlPort ?? (port === 0 ? 0 : 4011);
}

function codeOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string' ? code : '';
}

/** Nobody can sign as another one, so that every request would be refused. */
function appIdIn(text: string): string {
  if (text.length !== 8 || printable(text) !== text)
    throw new InvalidArgumentError('It must be 8 printable characters.');
  return text;
}

function seedIn(text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new InvalidArgumentError('It must be a whole number of at most 9 digits.');
  return Number(text);
}
