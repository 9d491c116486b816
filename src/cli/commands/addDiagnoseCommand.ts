import { type Command, Option } from 'commander';
import type { Message } from '../../codec/createMessage.js';
import type { Clock } from '../../identifiers/sources.js';
import type { Capture } from '../../wire/capture/Capture.js';
import type { SignType } from '../../wire/lianlian/SignType.js';
import { envelopeOptions } from '../arguments/envelopeOptions.js';
import { findMessages } from '../arguments/findMessage.js';
import { exitCode } from '../exitCode.js';
import { captureIn } from '../io/captureIn.js';
import type { Io } from '../io/Io.js';
import { readRing } from '../io/readRing.js';
import { terminalOf } from '../io/terminalOf.js';
import { write } from '../io/write.js';
import { writeJson } from '../io/writeJson.js';
import { CODE_LANGUAGES, type CodeLanguage, diagnosisReport } from '../render/diagnosisReport.js';
import type { Session } from '../Session.js';
import { UsageError } from '../UsageError.js';

interface Options {
  readonly keys?: string;
  readonly key?: readonly string[];
  readonly message?: string;
  readonly requestPath?: string;
  readonly appId?: string;
  readonly accept?: readonly SignType[];
  readonly allowAmbiguous?: readonly string[];
  readonly sent?: true;
  readonly received?: true;
  readonly response?: true;
  readonly at?: Clock;
  readonly entry?: number;
  readonly network?: 'unionpay' | 'lianlian';
  readonly language?: CodeLanguage;
  readonly json?: true;
}

/** `tallystick diagnose`: why captured messages are refused. */
export function addDiagnoseCommand(program: Command, session: Session): void {
  const { io } = session;
  program
    .command('diagnose')
    .summary('find out why captured messages are refused')
    .description(
      'Finds out why captured messages are refused and lists proven findings first. Prints no value of a message. Exit code 0: no fault in what was checked, 1: findings, 2: wrong usage.',
    )
    .argument(
      '<capture...>',
      'files with raw HTTP/1.1, HAR files, commands for curl, or JSON of LianLian with its sign; - is standard input',
    )
    .addOption(envelopeOptions.keysOrKey())
    .addOption(envelopeOptions.key())
    .option('--message <message>', 'name of the message; recognised by its members by default')
    .addOption(envelopeOptions.requestPath())
    .addOption(envelopeOptions.appId())
    .addOption(envelopeOptions.accept())
    .addOption(envelopeOptions.allowAmbiguous())
    .option('--sent', 'the key owner sent the messages')
    .option('--received', 'the key owner received the messages')
    .addOption(envelopeOptions.at('when the message was sent or received, such as 2026-03-01T08:00:00Z'))
    .addOption(envelopeOptions.entry())
    .option('--response', 'diagnoses the response in a HAR file, not the request')
    .addOption(
      new Option('--network <network>', 'the network; found by evidence by default').choices([
        'unionpay',
        'lianlian',
      ]),
    )
    .addOption(
      new Option(
        '--language <language>',
        'the language of the code that does it right; typescript by default',
      ).choices(CODE_LANGUAGES),
    )
    .option('--json', 'prints the diagnosis as JSON')
    .addHelpText(
      'after',
      `
Several captures are compared with each other: what must be new in each message
shows only there. Times are compared where the capture or --at says when the
message was sent or received; an appId and a path where --app-id and
--request-path say what they must be. What was not checked is listed.

With --key, private keys are those of the owner, and no kid is compared.

Examples:
  $ tallystick diagnose request.http --key private.pem
  $ tallystick diagnose request.http --keys test-keys/member \\
      --at 2026-03-01T08:00:00Z
  $ tallystick diagnose copied-as-curl.txt --key private.pem
  $ tallystick diagnose session.har --entry 3 --keys test-keys/member --json`,
    )
    .action(async (files: readonly string[], options: Options) => {
      const { sent, received, at, message, requestPath, appId, accept, allowAmbiguous } = options;
      if (sent && received) throw new UsageError('Only one of --sent and --received can be given.');
      if ([...files, ...(options.key ?? [])].filter((file) => file === '-').length > 1) {
        throw new UsageError('Only one capture or key can come from standard input.');
      }
      const all = await allMessages();
      const expected = message === undefined ? all : await messagesOf(message);
      const keys = await readRing(options, io);
      const captures: Capture[] = [];
      for (const file of files) captures.push(await captureOf(file, options, io));
      const { diagnose } = await import('tallystick/envelope');
      const diagnosis = diagnose(captures, keys, {
        message: expected,
        others: all,
        requestPath,
        appId,
        accept,
        allowAmbiguous,
        network: options.network,
        direction: sent ? 'sent' : received ? 'received' : undefined,
        clock: at,
      });
      if (!diagnosis.healthy) session.exitCode = exitCode.notValid;
      if (options.json) await writeJson(io.stdout, diagnosis);
      else
        await write(io.stdout, diagnosisReport(diagnosis, terminalOf(io.stdout, io.env), options.language));
    });
}

async function allMessages(): Promise<readonly Message[]> {
  const { interfaces } = await import('tallystick/catalogue');
  return interfaces.flatMap(({ messages }) => messages);
}

/** One message is what it must be; an interface leaves open which of its two. */
async function messagesOf(name: string): Promise<Message | readonly Message[]> {
  const messages = await findMessages(name);
  return messages.length > 1 ? messages : messages[0];
}

function captureOf(file: string, { entry, response }: Options, io: Io): Promise<Capture> {
  return captureIn(file, io, { entry, kind: response && 'response' });
}
