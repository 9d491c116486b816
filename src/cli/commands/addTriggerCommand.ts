import type { Command } from 'commander';
import { printable, TallystickError } from 'tallystick';
import type { GatewayExchange } from 'tallystick/gateway';
import type { Message } from '../../codec/createMessage.js';
import { CONTROL } from '../arguments/CONTROL.js';
import { findMessages } from '../arguments/findMessage.js';
import { exitCode } from '../exitCode.js';
import { readJson } from '../io/readJson.js';
import { terminalOf } from '../io/terminalOf.js';
import { write } from '../io/write.js';
import { orRefusal } from '../orRefusal.js';
import { refuse } from '../refuse.js';
import { exchangeLine } from '../render/exchangeLine.js';
import type { Session } from '../Session.js';
import { UsageError } from '../UsageError.js';

interface Options {
  readonly url: string;
  readonly control: string;
  readonly world: string;
  readonly copies?: string;
}

/** `tallystick trigger`: has a gateway send a message to a server, and says how its first sending ended. */
export function addTriggerCommand(program: Command, session: Session): void {
  program
    .command('trigger')
    .summary('have `tallystick serve` send a notification or a request')
    .description(
      'Has a gateway send a message to your server: a notification of LianLian, or a request of UnionPay. Waits for the answer; a notification that is not acknowledged is sent again, as published; a request of UnionPay is sent once. Members that are not in the file are generated, others each time, and named: --copies sends the same message again, each time signed anew. Exit code 0: acknowledged, 1: not acknowledged, or the gateway refused, 2: wrong usage.',
    )
    .argument('<interface>', 'name of the interface')
    .argument('[file]', 'file with members as JSON; - is standard input')
    .requiredOption('--url <url>', 'URL of your server that receives the message')
    .option('--control <url>', 'URL of the control API of the gateway, which serve prints', CONTROL)
    .option('--world <name>', 'name of the world', 'default')
    .option('--copies <n>', 'number of copies, 1 to 10')
    .addHelpText(
      'after',
      `
Examples:
  $ tallystick trigger MPAY_NOTIFICATION --url http://localhost:3000/notify
  $ tallystick trigger MPAY_NOTIFICATION paid.json \\
      --url http://localhost:3000/notify --copies 2
  $ tallystick trigger CHANNEL_LOGIN_INFO \\
      --url http://localhost:3000/v1/channel-login-info`,
    )
    .action((name: string, file: string | undefined, options: Options) =>
      trigger(name, file, options, session),
    );
}

/** What is needed of a world. */
interface WorldView {
  readonly isRunning: boolean;
  readonly exchanges: { readonly last: number };
}

interface ExchangePage {
  readonly exchanges: readonly GatewayExchange[];
  readonly next: number;
}

const isNotice = ({ network, direction }: Message) =>
  direction === 'notification' || (network === 'unionpay' && direction === 'request');

async function trigger(
  name: string,
  file: string | undefined,
  { url, control, world, copies }: Options,
  session: Session,
): Promise<void> {
  const { stdout, stderr, env } = session.io;
  const messages = await findMessages(name, isNotice);
  const message = messages.find(isNotice) ?? messages[0];
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
    throw new UsageError('--url must begin with http:// or https://, then the host.');
  if (!/^[\w.-]{1,64}$/.test(world))
    throw new UsageError('--world must have 1 to 64 letters, digits, _, . and -.');
  if (!URL.canParse(control)) throw new UsageError('--control must be a URL.');
  const value =
    file === undefined ? undefined : await orRefusal(() => readJson(file, session.io, message.name));
  if (value instanceof TallystickError) return refuse(value, 'sent', session);
  const body = JSON.stringify({
    message: message.name,
    url,
    value,
    ...(copies && { copies: Number(copies) }),
  });
  const ask = (path: string, init?: RequestInit) => fetch(new URL(`/worlds/${world}${path}`, control), init);
  let before: WorldView;
  let answer: Response;
  try {
    before = (await (await ask('')).json()) as WorldView;
    answer = await ask('/notices', { method: 'POST', body });
  } catch {
    throw new UsageError(`${printable(control)}: nothing answers there; start \`tallystick serve\`.`);
  }
  const told = (await answer.json()) as { message?: string; drawn?: readonly string[]; error?: string };
  if (!answer.ok) {
    session.exitCode = exitCode.notValid;
    await write(stderr, `refused by ${printable(control)}: ${printable(told.error ?? '')}\n`);
    return;
  }
  await write(
    stdout,
    `${printable(told.message ?? '')} is on its way to ${printable(url)}, from the world ${world} of ${printable(control)}\n`,
  );
  if (value !== undefined && told.drawn?.length)
    await write(stdout, `Drawn, others each time: ${printable(told.drawn.join(', '))}\n`);
  if (!before.isRunning) {
    await write(stdout, 'The clock of this world stands: the message is sent when you advance it.\n');
    return;
  }
  const count = Number(copies ?? 1);
  const sent = await firstSendings(ask, before.exchanges.last, url.replace(/[?#].*$/s, ''), count);
  if (sent.length < count || sent.some(({ verdict }) => verdict !== 'acknowledged'))
    session.exitCode = exitCode.notValid;
  const { colors } = terminalOf(stdout, env);
  for (const exchange of sent)
    await write(stdout, exchangeLine(world, exchange, colors, new URL(control).origin));
  if (sent.length < count)
    await write(stdout, `No answer within a minute; ${printable(control)}/ shows what became of it.\n`);
}

/** The first exchanges behind a cursor in which a message went to a URL; the gateway waits for each, a minute at most. */
async function firstSendings(
  ask: (path: string) => Promise<Response>,
  cursor: number,
  url: string,
  count: number,
): Promise<readonly GatewayExchange[]> {
  const sent: GatewayExchange[] = [];
  for (let after = cursor; ; ) {
    const page = (await (
      await ask(`/exchanges?after=${after}&limit=1000&wait=60000`)
    ).json()) as ExchangePage;
    sent.push(...page.exchanges.filter(({ direction, target }) => direction === 'out' && target === url));
    if (sent.length >= count || page.exchanges.length === 0) return sent.slice(0, count);
    after = page.next;
  }
}
