import { printable } from 'tallystick';
import type { Capture } from '../../envelope/Capture.js';
import type { Received } from '../../envelope/Http.js';
import { UsageError } from '../UsageError.js';
import { captureUsage } from './captureUsage.js';
import type { Io } from './Io.js';
import { maxMessageBytes } from './maxMessageBytes.js';
import { readBytes } from './readBytes.js';

/** A capture as the envelope takes it. */
export interface CaptureRead {
  readonly received: Received;
  /** The path of the request, without query; of a response only where the file has its request too. */
  readonly target: string | undefined;
}

/**
 * Reads the capture in a file.
 *
 * @param path `-` for standard input
 * @param entry of a HAR file, from 0
 * @throws {@link UsageError} where the file cannot be read, is too large, or is no capture
 */
export async function captureIn(
  path: string,
  io: Io,
  kind: Capture['kind'],
  entry: number | undefined,
): Promise<CaptureRead> {
  const bytes = await readBytes(path, io, maxMessageBytes);
  if (bytes.length > maxMessageBytes) throw new UsageError(`${printable(path)} is too large for a capture.`);
  const { readCapture } = await import('tallystick/envelope');
  return captureUsage(path, bytes, () => {
    const capture = readCapture(bytes, { kind, entry });
    const isRaw = kind === 'response' && bytes.subarray(0, 5).equals(Buffer.from('HTTP/'));
    const request = kind === 'request' || isRaw ? capture : readCapture(bytes, { kind: 'request', entry });
    return { received: receivedOf(capture), target: pathOf(request.target) };
  });
}

/** A header that stands twice becomes a list: whoever verifies must see both. */
function receivedOf({ headers, body, status }: Capture): Received {
  const names = [...new Set(headers.map(([name]) => name.toLowerCase()))];
  const valuesOf = (wanted: string) =>
    headers.filter(([name]) => name.toLowerCase() === wanted).map(([, value]) => value);
  return { headers: Object.fromEntries(names.map((name) => [name, valuesOf(name)])), body, status };
}

/** Of the origin form, or of the absolute form that is sent to a proxy (RFC 9112 section 3.2). */
function pathOf(target: string | undefined): string | undefined {
  return target?.replace(/^https?:\/\/[^/?]*/i, '').replace(/\?.*$/s, '');
}
