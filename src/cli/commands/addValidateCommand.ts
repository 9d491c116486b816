import { type Command, Option } from 'commander';
import { TallystickError } from 'tallystick';
import type { Message } from '../../codec/createMessage.js';
import type { Verdict, Violation } from '../../codec/Violation.js';
import type { JudgeOptions } from '../../codec/validateMessage.js';
import type { Form, Party, Reading } from '../../table/Row.js';
import { findMessage } from '../arguments/findMessage.js';
import { jsonPointer } from '../arguments/jsonPointer.js';
import { onlyOneFromStdin } from '../arguments/onlyOneFromStdin.js';
import { sharedOptions } from '../arguments/sharedOptions.js';
import { wholeNumber } from '../arguments/wholeNumber.js';
import { exitCode } from '../exitCode.js';
import type { Io } from '../io/Io.js';
import { maxMessageBytes } from '../io/maxMessageBytes.js';
import { readBytes } from '../io/readBytes.js';
import { requireMessage } from '../io/readMessage.js';
import { readRequest } from '../io/readRequest.js';
import { terminalOf } from '../io/terminalOf.js';
import { write } from '../io/write.js';
import { writeJson } from '../io/writeJson.js';
import { orRefusal } from '../orRefusal.js';
import { verdictReport } from '../render/verdictReport.js';
import type { Session } from '../Session.js';
import { UsageError } from '../UsageError.js';
import { captureViolation } from './validate/captureViolation.js';
import { spellingNotes } from './validate/spellingNotes.js';
import { validateStream } from './validate/validateStream.js';
import { verdictHints } from './validate/verdictHints.js';
import { withLinesAdvice } from './validate/withLinesAdvice.js';

interface Options {
  readonly party?: Party;
  readonly form: Form;
  readonly reading: Reading;
  readonly request?: string;
  readonly json?: true;
  readonly ndjson?: true;
  readonly strictJson?: true;
  readonly select?: readonly string[];
  readonly auto?: true;
  readonly summary?: 'text' | 'html';
  readonly jobs?: number;
  readonly sample?: number;
  readonly seed?: number;
}

/** `tallystick validate`: judges a message, or a stream of them. */
export function addValidateCommand(program: Command, session: Session): void {
  program
    .command('validate')
    .summary('judge a message, or a stream of messages')
    .description(
      'Judges a message by its table and names every fault. Exit code 0: valid, 1: not valid, 2: wrong usage.',
    )
    .argument('[message]', 'name of the message; an interface means its request; none with --auto')
    .argument('[file]', 'file with the JSON text; - or none is standard input')
    .addOption(sharedOptions.party())
    .addOption(sharedOptions.form())
    .addOption(sharedOptions.reading())
    .addOption(sharedOptions.request())
    .option('--json', 'prints the verdict as JSON')
    .option(
      '--ndjson',
      'reads one message per line, or the elements of an array, also compressed with gzip or zstd; prints one JSON line for each and a summary at the end; blank lines count as lines but get no result',
    )
    .option(
      '--select <pointer>',
      'with --ndjson, JSON Pointer to the message in each line, such as /body: an object or its text; lines without it are counted',
      jsonPointer,
    )
    .option(
      '--auto',
      'with --ndjson, instead of a name: recognises each message by its members, and skips other lines',
    )
    .addOption(
      new Option(
        '--summary <form>',
        'with --ndjson, in place of a line for each message: which field breaks which rule, in how many messages and orders',
      ).choices(['text', 'html']),
    )
    .addOption(
      new Option('--jobs <n>', 'with --ndjson, threads side by side; the results stay in order').argParser(
        wholeNumber(1, 64),
      ),
    )
    .addOption(
      new Option(
        '--sample <n>',
        'with --ndjson, judges so many lines, drawn from all of them; the summary has the number of all',
      ).argParser(wholeNumber(1, 1_000_000)),
    )
    .addOption(
      new Option('--seed <n>', 'with --sample, draws other lines; the same seed, the same lines').argParser(
        wholeNumber(0, 0xffff_ffff),
      ),
    )
    .option(
      '--strict-json',
      'with --ndjson, also finds duplicate member names; slower; always on without --ndjson',
    )
    .addHelpText(
      'after',
      `
Examples:
  $ tallystick validate MOBILE_NUMBER_VERIFICATION message.json --party merchant
  $ tallystick validate MPAY_VERIFY/response answer.json --request asked.json
  $ tallystick validate CHANNEL_LOGIN_INFO --ndjson log.ndjson > verdicts.ndjson
  $ tallystick validate --auto --ndjson app.log.gz --select /body \\
      --summary html > summary.html`,
    )
    .action(async (first: string | undefined, second: string | undefined, options: Options) => {
      requireStream(options);
      const { name, file } = argumentsOf(first, second, options);
      const judge = await judgeOptions(options, file, session.io);
      const message = name === undefined ? await everyMessage() : await findMessage(name);
      const { json = false, strictJson = false, select, summary, jobs = 1, seed = 1 } = options;
      const sample = options.sample === undefined ? undefined : { most: options.sample, seed };
      const valid =
        options.ndjson || !('name' in message)
          ? await validateStream(
              { message, file, judge, strictJson, select, summary, jobs, sample },
              session.io,
            )
          : await validateOne(message, file, judge, json, session.io);
      if (!valid) session.exitCode = exitCode.notValid;
    });
}

async function everyMessage(): Promise<readonly Message[]> {
  const { interfaces } = await import('tallystick/catalogue');
  return interfaces.flatMap(({ messages }) => messages);
}

function requireStream({ ndjson, auto, select, summary, jobs, sample, seed }: Options): void {
  if (seed !== undefined && sample === undefined) throw new UsageError('--seed goes with --sample.');
  if (sample !== undefined && jobs !== undefined) {
    throw new UsageError('--jobs goes with all lines, not with --sample.');
  }
  if (ndjson) return;
  const given = Object.entries({ auto, select, summary, jobs, sample }).find(
    ([, value]) => value !== undefined,
  );
  if (given !== undefined) throw new UsageError(`--${given[0]} goes with --ndjson.`);
}

/** With `--auto` no name is given, and what comes first is the file. */
function argumentsOf(
  first: string | undefined,
  second: string | undefined,
  { auto }: Options,
): { readonly name: string | undefined; readonly file: string } {
  if (!auto && first === undefined) throw new UsageError("missing required argument 'message'");
  if (auto && second !== undefined) {
    throw new UsageError('--auto recognises the messages: give the file alone, and no name.');
  }
  return auto ? { name: undefined, file: first ?? '-' } : { name: first, file: second ?? '-' };
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
  const bytes = await readBytes(file, io);
  const text = await orRefusal(() => requireMessage(bytes, file, message.name));
  const judged =
    text instanceof TallystickError
      ? { valid: false, violations: refusalOf(bytes, text, message), notes: [] }
      : judgeBytes(message, text, judge);
  const violations = judged.violations.map((violation) => withLinesAdvice(violation, bytes));
  const verdict = { ...judged, violations };
  if (json) await writeJson(io.stdout, { message: message.name, ...verdict });
  else {
    const hints = verdictHints(verdict, judge?.reading);
    await write(io.stdout, verdictReport(message.name, verdict, terminalOf(io.stdout, io.env), hints));
  }
  return verdict.valid;
}

/** That a file is a capture says more than that it is too large. */
function refusalOf(bytes: Buffer, { violations }: TallystickError, { name }: Message): readonly Violation[] {
  const capture = captureViolation(bytes, name);
  return capture === undefined ? violations : [capture];
}

function judgeBytes(message: Message, bytes: Buffer, judge: JudgeOptions | undefined): Verdict {
  const judgeAs = (reading: Reading | undefined): Verdict => {
    const { value: _, ...verdict } = message.tryDecode(bytes, {
      ...{ ...judge, reading, maxBytes: maxMessageBytes },
    });
    return verdict;
  };
  const verdict = judgeAs(judge?.reading);
  if (verdict.valid) return verdict;
  const capture = captureViolation(bytes, message.name);
  if (capture !== undefined) return { valid: false, violations: [capture], notes: [] };
  const spelling = spellingNotes(verdict, judgeAs('strict'));
  const others = verdict.notes.filter(({ path }) => !spelling.some((note) => note.path === path));
  return { ...verdict, notes: [...others, ...spelling] };
}
