import { type Command, InvalidArgumentError } from 'commander';
import { type Message, mask, printable } from 'tallystick';
import type { SignType } from '../../wire/lianlian/SignType.js';
import { envelopeOptions } from '../arguments/envelopeOptions.js';
import { findMessages } from '../arguments/findMessage.js';
import { serveOptions } from '../arguments/serveOptions.js';
import { interruption } from '../io/interruption.js';
import { readKeys } from '../io/readKeys.js';
import { print, write } from '../io/write.js';
import type { Session } from '../Session.js';
import { UsageError } from '../UsageError.js';

interface Options {
  readonly keys: string;
  readonly accept?: readonly SignType[];
  readonly host?: string;
  readonly port: number;
  readonly path: string;
  readonly forward?: string;
}

/** `tallystick listen`: receives notices, verifies and shows them, and forwards what is authentic. */
export function addListenCommand(program: Command, session: Session): void {
  program
    .command('listen')
    .summary('receive notices, verify and show them, and forward them')
    .description(
      'Receives the notices of a LianLian interface. Verifies, masks, shows and acknowledges each; with --forward, your application answers instead. Press Ctrl-C to stop.',
    )
    .argument('<interface>', 'name of the interface, such as MPAY_NOTIFICATION')
    .addOption(envelopeOptions.keys())
    .addOption(envelopeOptions.accept())
    .option('--host <host>', 'address to listen on; this machine only by default')
    .addOption(serveOptions.port(4020))
    .option('--path <path>', 'path of the notices', '/notify')
    .option('--forward <url>', 'forwards authentic notices to this URL, byte for byte', urlIn)
    .addHelpText(
      'after',
      '\nExample:\n  $ tallystick listen MPAY_NOTIFICATION --keys .tallystick/keys/member --forward http://localhost:3000/notify',
    )
    .action((name: string, options: Options) => listen(name, options, session));
}

async function listen(name: string, options: Options, session: Session): Promise<void> {
  const { stdout, stderr } = session.io;
  const { accept, host, port, path, forward } = options;
  const [request, answer] = await findMessages(name, ({ direction }) => direction === 'notification');
  if (request.network !== 'lianlian' || answer?.direction !== 'acknowledgement')
    throw new UsageError(`Only an interface with a notification can be listened to.${insteadOf(request)}`);
  if (!path.startsWith('/')) throw new UsageError('--path must begin with a slash.');
  const keys = await readKeys(options.keys, session.io);
  const stop = interruption();
  const { createReceiver } = await import('tallystick/http');
  const { serveHandler } = await import('tallystick/gateway');
  const handle = (value: unknown) => print(stdout, `${JSON.stringify(mask(request, value))}\n`);
  const receive = createReceiver({
    ...{ network: 'lianlian', keys, accept },
    // Each copy is shown, and sent on.
    handlers: { [path]: { request, handle, once: false } },
    onError: (error) => print(stderr, `refused: ${printable((error as Error).message)}\n`),
  });
  const served = await serveHandler(
    async (arrived) => {
      const copy = arrived.clone();
      const answered = await receive(arrived);
      return forward === undefined || answered.status !== 200 ? answered : sentOn(forward, copy, session);
    },
    { host, port },
  );
  await write(stderr, `Listening at ${served.url}${printable(path)}\n`);
  await new Promise<void>((resolve) => stop.signal.addEventListener('abort', () => resolve()));
  await served.close();
}

/** What to do where a network sends requests, which only an application can answer. */
function insteadOf({ network, interface: name }: Message): string {
  return network === 'unionpay'
    ? ` To have a request sent to your server: \`tallystick trigger ${name} --url URL\`.`
    : '';
}

/** The answer of the application; where it cannot be reached, the network gets a status that says so. */
async function sentOn(url: string, notice: Request, { io }: Session): Promise<Response> {
  const headers = { 'Content-Type': notice.headers.get('Content-Type') ?? 'application/json' };
  try {
    const body = Buffer.from(await notice.arrayBuffer());
    const { status, body: answer } = await fetch(url, { method: 'POST', headers, body, redirect: 'manual' });
    print(io.stderr, `forwarded: ${status}\n`);
    return new Response(answer, { status });
  } catch {
    print(
      io.stderr,
      `${printable(url)}: nothing answers there. From a container, this machine is host.docker.internal.\n`,
    );
    return new Response('', { status: 502 });
  }
}

function urlIn(text: string): string {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text))
    throw new InvalidArgumentError('It must be a URL of http or https.');
  return text;
}
