import { TallystickError } from 'tallystick';
import { syntaxViolation } from '../../codec/strictJson.js';
import type { Io } from './Io.js';
import { maxMessageBytes } from './maxMessageBytes.js';
import { readBytes } from './readBytes.js';
import { tooLarge } from './tooLarge.js';

/**
 * Reads the bytes of a message.
 *
 * @param path `-` for standard input
 * @param reference what the violations refer to, such as the name of the message
 * @throws {@link TallystickError} `text-invalid` where nothing or too much is there
 * @throws {@link UsageError} where the file cannot be read
 */
export async function readMessage(path: string, io: Io, reference: string): Promise<Buffer> {
  return requireMessage(await readBytes(path, io), path, reference);
}

/** As {@link readMessage}, of what was read already. */
export function requireMessage(bytes: Buffer, path: string, reference: string): Buffer {
  requireBody(bytes, reference);
  if (bytes.length > 0) return bytes;
  const message =
    path === '-'
      ? 'Nothing came in on standard input; give the text, or the name of its file.'
      : 'The file is empty; check that it is the right one.';
  throw new TallystickError('text-invalid', [{ ...syntaxViolation('not-json', reference), message }]);
}

/** As {@link readMessage}; the body of a message that is signed may be empty. */
export async function readBody(path: string, io: Io, reference: string): Promise<Buffer> {
  const bytes = await readBytes(path, io);
  requireBody(bytes, reference);
  return bytes;
}

function requireBody(bytes: Buffer, reference: string): void {
  if (bytes.length > maxMessageBytes) throw new TallystickError('text-invalid', [tooLarge(reference)]);
}
