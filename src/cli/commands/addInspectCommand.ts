import type { Command } from 'commander';
import { TallystickError } from 'tallystick';
import { captureKindOf } from '../arguments/captureKindOf.js';
import { envelopeOptions } from '../arguments/envelopeOptions.js';
import { findMessage } from '../arguments/findMessage.js';
import { captureIn } from '../io/captureIn.js';
import { maxMessageBytes } from '../io/maxMessageBytes.js';
import { readBytes } from '../io/readBytes.js';
import { readKeys } from '../io/readKeys.js';
import { requireMessage } from '../io/readMessage.js';
import { terminalOf } from '../io/terminalOf.js';
import { write } from '../io/write.js';
import { writeJson } from '../io/writeJson.js';
import { orRefusal } from '../orRefusal.js';
import { refuse } from '../refuse.js';
import type { Session } from '../Session.js';
import { UsageError } from '../UsageError.js';
import { isCapture } from './validate/captureViolation.js';

interface Options {
  readonly message?: string;
  readonly keys?: string;
  readonly entry?: number;
  readonly json?: true;
}

/** `tallystick inspect`: what a message, or a part of one, claims to be. */
export function addInspectCommand(program: Command, session: Session): void {
  const { io } = session;
  program
    .command('inspect')
    .summary('show the parts of a message, masked and not verified')
    .description(
      'Explains the value of a UPI-JWS header, a compact JWE, raw HTTP/1.1, a HAR file, a command for curl or a JSON message, recognised by its form. Personal data is masked. Nothing is verified. Exit code 0: shown, 1: not readable, 2: wrong usage.',
    )
    .argument('[file]', 'the file; - is standard input', '-')
    .option(
      '--message <message>',
      'name of the message whose table explains the members; that of the called path by default',
    )
    .option('--keys <directory>', 'your keys, to decrypt encrypted parts')
    .addOption(envelopeOptions.entry())
    .option('--json', 'prints the parts as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ tallystick inspect request.http --message MOBILE_NUMBER_VERIFICATION \\
      --keys test-keys/network
  $ tallystick inspect jws.txt`,
    )
    .action(async (file: string, options: Options) => {
      const message = options.message === undefined ? undefined : await findMessage(options.message);
      const keys = options.keys === undefined ? undefined : await readKeys(options.keys, io);
      const messages =
        message === undefined
          ? (await import('tallystick/catalogue')).interfaces.flatMap((entry) => entry.messages)
          : undefined;
      const { inspect, inspectCapture } = await import('./inspect/inspect.js');
      const { entry } = options;
      const inspection = await orRefusal(async () => {
        const bytes = await readBytes(file, io);
        const kind = message && captureKindOf(message.direction);
        if (isLargeCapture(bytes, file)) {
          return inspectCapture(await captureIn(file, io, { entry, kind }), { message, messages, keys });
        }
        return inspect(requireMessage(bytes, file, 'tallystick inspect'), { message, messages, keys, entry });
      });
      if (inspection instanceof TallystickError) {
        await refuse(inspection, 'readable', session);
      } else if (options.json) {
        await writeJson(io.stdout, inspection);
      } else {
        const { inspectionReport } = await import('../render/inspectionReport.js');
        await write(io.stdout, inspectionReport(inspection, terminalOf(io.stdout, io.env)));
      }
    });
}

/**
 * Whether a file is a capture that is larger than a message may be: it is read again, as a stream.
 *
 * @throws {@link UsageError} where it cannot be read again
 */
function isLargeCapture(bytes: Buffer, file: string): boolean {
  if (bytes.length <= maxMessageBytes || !isCapture(bytes)) return false;
  if (file === '-') {
    throw new UsageError(
      'A capture on standard input must have at most 16 MiB; give the name of its file, of which --entry N takes one exchange: tallystick inspect FILE --entry 0.',
    );
  }
  return true;
}
