import { printable, TallystickError } from 'tallystick';
import { isObject } from '../../table/JsonObject.js';
import { UsageError } from '../UsageError.js';

/**
 * Reads a capture of bytes that the command line names, and says what they are instead of one.
 *
 * @param path `-` for standard input
 * @throws {@link UsageError} where they are no capture
 */
export function captureUsage<Read>(path: string, bytes: Buffer, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof TallystickError)) throw error;
    throw new UsageError(`Cannot read ${nameOf(path)}: ${whatItIs(bytes) ?? error.message}`);
  }
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
