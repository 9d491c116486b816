import type { Command } from 'commander';
import { printable, TallystickError } from 'tallystick';
import type { Message } from '../../codec/createMessage.js';
import { CONTROL } from '../arguments/CONTROL.js';
import { findMessages } from '../arguments/findMessage.js';
import { exitCode } from '../exitCode.js';
import { readJson } from '../io/readJson.js';
import { write } from '../io/write.js';
import { orRefusal } from '../orRefusal.js';
import { refuse } from '../refuse.js';
import type { Session } from '../Session.js';
import { UsageError } from '../UsageError.js';

interface Options {
  readonly url: string;
  readonly control: string;
  readonly world: string;
  readonly copies?: string;
}

/** `tallystick trigger`: has a gateway send a notice. */
export function addTriggerCommand(program: Command, session: Session): void {
  program
    .command('trigger')
    .summary('have `tallystick serve` send a notice')
    .description(
      'Has a gateway send a notice until it is acknowledged. Members that are not in the file are generated. Exit code 0: accepted, 1: the gateway refused, 2: wrong usage.',
    )
    .argument('<interface>', 'name of the interface')
    .argument('[file]', 'file with members as JSON; - is standard input')
    .requiredOption('--url <url>', 'URL that receives the notice')
    .option('--control <url>', 'URL of the control API of the gateway, which serve prints', CONTROL)
    .option('--world <name>', 'name of the world', 'default')
    .option('--copies <n>', 'number of copies, 1 to 10')
    .addHelpText(
      'after',
      '\nExample:\n  $ tallystick trigger MPAY_NOTIFICATION --world a --url http://localhost:3000/notify',
    )
    .action((name: string, file: string | undefined, options: Options) =>
      trigger(name, file, options, session),
    );
}

const isNotice = ({ network, direction }: Message) =>
  direction === 'notification' || (network === 'unionpay' && direction === 'request');

async function trigger(
  name: string,
  file: string | undefined,
  { url, control, world, copies }: Options,
  session: Session,
): Promise<void> {
  const { stdout, stderr } = session.io;
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
  let answer: Response;
  try {
    answer = await fetch(new URL(`/worlds/${world}/notices`, control), { method: 'POST', body });
  } catch {
    throw new UsageError(`${printable(control)}: nothing answers there; start \`tallystick serve\`.`);
  }
  const told = (await answer.json()) as { message?: string; error?: string };
  if (answer.ok) {
    await write(
      stdout,
      `${printable(told.message ?? '')} is on its way to ${printable(url)}, from the world ${world} of ${printable(control)}\n`,
    );
    return;
  }
  session.exitCode = exitCode.notValid;
  await write(stderr, `refused by ${printable(control)}: ${printable(told.error ?? '')}\n`);
}
