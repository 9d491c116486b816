import { printable, TallystickError } from 'tallystick';
import { CAPTURE_LIMITS } from '../../wire/capture/captureLimits.js';
import { orUsage } from '../orUsage.js';
import { UsageError } from '../UsageError.js';
import type { Io } from './Io.js';
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
  const { readCapture } = await import('tallystick/envelope');
  const bytes = await readBytes(path, io, CAPTURE_LIMITS.file);
  if (bytes.length === 0) throw new UsageError(`Cannot read ${nameOf(path)}: nothing came in.`);
  return orUsage(
    () => read(bytes, readCapture),
    (error) =>
      error instanceof TallystickError
        ? `Cannot read ${nameOf(path)}: ${error.message.replace(/^This is /, 'this is ')}`
        : undefined,
  );
}

function nameOf(path: string): string {
  return path === '-' ? 'standard input' : printable(path);
}
