import { printable, TallystickError } from 'tallystick';
import { isObject } from '../../table/JsonObject.js';
import { orUsage } from '../orUsage.js';
import { UsageError } from '../UsageError.js';
import type { Io } from './Io.js';
import { maxMessageBytes } from './maxMessageBytes.js';
import { readBytes } from './readBytes.js';

/** As the envelope has it. */
export type ReadCapture = typeof import('tallystick/envelope')['readCapture'];

/**
 * Reads the capture in a file, and says what the file is instead of one.
 *
 * @param path `-` for standard input
 * @param read takes from the bytes what is wanted
 * @throws {@link UsageError} where the file cannot be read, is too large, or is no capture
 */
export async function captureIn<Read>(
  path: string,
  io: Io,
  read: (bytes: Buffer, readCapture: ReadCapture) => Read,
): Promise<Read> {
  const bytes = await readBytes(path, io);
  if (bytes.length > maxMessageBytes) throw new UsageError(`${printable(path)} is too large for a capture.`);
  const { readCapture } = await import('tallystick/envelope');
  return orUsage(
    () => read(bytes, readCapture),
    (error) =>
      error instanceof TallystickError
        ? `Cannot read ${nameOf(path)}: ${whatItIs(bytes) ?? error.message}`
        : undefined,
  );
}

function nameOf(path: string): string {
  return path === '-' ? 'standard input' : printable(path);
}

function whatItIs(bytes: Buffer): string | undefined {
  if (bytes.length === 0) return 'nothing came in.';
  if (!isMessage(bytes)) return undefined;
  return 'this is a JSON message, not a capture; give the raw HTTP/1.1 text with its headers, or a HAR file. To judge a message alone: tallystick validate.';
}

function isMessage(bytes: Buffer): boolean {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
    return isObject(value) && !Object.hasOwn(value, 'log');
  } catch {
    return false;
  }
}
