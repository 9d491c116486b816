import type { Command } from 'commander';
import { TallystickError } from 'tallystick';
import type { Message } from '../../codec/createMessage.js';
import type { Verdict } from '../../codec/Violation.js';
import type { JudgeOptions } from '../../codec/validateMessage.js';
import type { Form, Party, Reading } from '../../table/Row.js';
import { findMessage } from '../arguments/findMessage.js';
import { onlyOneFromStdin } from '../arguments/onlyOneFromStdin.js';
import { sharedOptions } from '../arguments/sharedOptions.js';
import { exitCode } from '../exitCode.js';
import type { Io } from '../io/Io.js';
import { maxMessageBytes } from '../io/maxMessageBytes.js';
import { readChunks } from '../io/readChunks.js';
import { readMessage } from '../io/readMessage.js';
import { readRequest } from '../io/readRequest.js';
import { terminalOf } from '../io/terminalOf.js';
import { write, writeExactly } from '../io/write.js';
import { writeJson } from '../io/writeJson.js';
import { orRefusal } from '../orRefusal.js';
import { lineProgress } from '../render/lineProgress.js';
import { linesReport } from '../render/linesReport.js';
import { verdictReport } from '../render/verdictReport.js';
import type { Session } from '../Session.js';
import { type LinesSummary, validateLines } from './validate/validateLines.js';

interface Options {
  readonly party?: Party;
  readonly form: Form;
  readonly reading: Reading;
  readonly request?: string;
  readonly json?: true;
  readonly ndjson?: true;
  readonly strictJson?: true;
}

/** `tallystick validate`: judges a message, or a stream of them. */
export function addValidateCommand(program: Command, session: Session): void {
  program
    .command('validate')
    .summary('judge a message, or a stream of messages')
    .description(
      'Judges a message by its table and names every fault. Exit code 0: valid, 1: not valid, 2: wrong usage.',
    )
    .argument('<message>', 'name of the message; an interface means its request')
    .argument('[file]', 'file with the JSON text; - is standard input', '-')
    .addOption(sharedOptions.party())
    .addOption(sharedOptions.form())
    .addOption(sharedOptions.reading())
    .addOption(sharedOptions.request())
    .option('--json', 'prints the verdict as JSON')
    .option(
      '--ndjson',
      'takes one message a line, prints one JSON line for each and a summary as the last; blank lines get no result but count as lines',
    )
    .option(
      '--strict-json',
      'with --ndjson, looks for duplicate member names too; slower, and always done without --ndjson',
    )
    .addHelpText(
      'after',
      `
Examples:
  $ tallystick validate MOBILE_NUMBER_VERIFICATION message.json --party merchant
  $ tallystick validate MPAY_VERIFY/response answer.json --request asked.json
  $ tallystick validate CHANNEL_LOGIN_INFO --ndjson log.ndjson > verdicts.ndjson`,
    )
    .action(async (name: string, file: string, options: Options) => {
      const message = findMessage(name);
      const judge = await judgeOptions(options, file, session.io);
      const valid = options.ndjson
        ? await validateStream(message, file, judge, options.strictJson ?? false, session.io)
        : await validateOne(message, file, judge, options.json ?? false, session.io);
      if (!valid) session.exitCode = exitCode.notValid;
    });
}

async function judgeOptions(options: Options, file: string, io: Io): Promise<JudgeOptions | undefined> {
  const { party, form, reading, request } = options;
  if (request === undefined) {
    // The codec is some percent faster without options than with options that say the same.
    const isDefault = party === undefined && form === 'plain' && reading === 'tolerant';
    return isDefault ? undefined : { party, form, reading };
  }
  onlyOneFromStdin({ 'the message': file, 'its request': request });
  return { party, form, reading, request: await readRequest(request, io) };
}

async function validateOne(
  message: Message,
  file: string,
  judge: JudgeOptions | undefined,
  json: boolean,
  io: Io,
): Promise<boolean> {
  const bytes = await orRefusal(() => readMessage(file, io, message.name));
  const verdict =
    bytes instanceof TallystickError
      ? { valid: false, violations: bytes.violations, notes: [] }
      : judgeBytes(message, bytes, judge);
  if (json) await writeJson(io.stdout, { message: message.name, ...verdict });
  else await write(io.stdout, verdictReport(message.name, verdict, terminalOf(io.stdout, io.env)));
  return verdict.valid;
}

function judgeBytes(message: Message, bytes: Uint8Array, judge: JudgeOptions | undefined): Verdict {
  const { value: _, ...verdict } = message.tryDecode(bytes, { ...judge, maxBytes: maxMessageBytes });
  return verdict;
}

async function validateStream(
  message: Message,
  file: string,
  judge: JudgeOptions | undefined,
  strictJson: boolean,
  io: Io,
): Promise<boolean> {
  const { advance, stop } = await lineProgress(file, io);
  let summary: LinesSummary;
  try {
    summary = await validateLines({
      message,
      chunks: readChunks(file, io),
      judge,
      strictJson,
      print: (lines) => writeExactly(io.stdout, lines),
      advance,
    });
  } finally {
    stop();
  }
  await write(io.stderr, linesReport(summary, terminalOf(io.stderr, io.env)));
  // A stream in which nothing was judged has proved nothing.
  return summary.notValid === 0 && summary.valid > 0;
}
