import type { Received } from '../../../envelope/Http.js';
import type { Capture } from '../../../wire/capture/Capture.js';
import { wholeCaptureIn } from '../../io/captureIn.js';
import type { Io } from '../../io/Io.js';

/** A capture as the envelope takes it. */
export interface ReceivedCapture {
  readonly received: Received;
  /** The path of the request, without query; of a response only where the file has its request too. */
  readonly target: string | undefined;
}

/**
 * Reads what was received from the capture in a file.
 *
 * @param path `-` for standard input
 * @param entry of a HAR file, from 0
 * @throws {@link UsageError} where the file cannot be read, is too large, or is not a capture
 */
export async function receivedIn(
  path: string,
  io: Io,
  kind: Capture['kind'],
  entry: number | undefined,
): Promise<ReceivedCapture> {
  const capture = await wholeCaptureIn(path, io, { kind, entry });
  return { received: receivedOf(capture), target: pathOf(capture.target ?? capture.requestTarget) };
}

/** A header that is there twice becomes a list: a verifier must see both. */
function receivedOf({ headers, body, encoded, status }: Capture): Received {
  const names = [...new Set(headers.map(([name]) => name.toLowerCase()))];
  const valuesOf = (wanted: string) =>
    headers.filter(([name]) => name.toLowerCase() === wanted).map(([, value]) => value);
  return {
    headers: Object.fromEntries(names.map((name) => [name, valuesOf(name)])),
    body: encoded ?? body,
    status,
  };
}

/** Of the origin form, or of the absolute form that is sent to a proxy (RFC 9112 section 3.2). */
function pathOf(target: string | undefined): string | undefined {
  return target?.replace(/^https?:\/\/[^/?]*/i, '').replace(/\?.*$/s, '');
}
