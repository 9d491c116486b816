import { forgetMatch } from '../table/forgetMatch.js';
import type { Capture } from '../wire/capture/Capture.js';
import { CAPTURE_LIMITS, tooLarge } from '../wire/capture/captureLimits.js';
import { ExchangeChoice } from '../wire/capture/ExchangeChoice.js';
import { isJsonStart } from '../wire/capture/exchangesIn.js';
import { harStream } from '../wire/capture/harStream.js';
import { invalidCapture } from '../wire/capture/invalidCapture.js';
import { decompressed, isOfDecompression } from '../wire/file/decompressed.js';
import { checkedCaptureOptions, chosenCapture, type ReadCaptureOptions, readCapture } from './readCapture.js';

/**
 * As {@link readCapture}, from a stream: a HAR file may have any size up to 4 GiB, because only the entry that
 * was chosen is kept. An entry has at most 64 MiB, as does anything else.
 *
 * @param chunks the bytes as they come, also compressed with gzip or zstd
 * @param options which exchange, and whether request or response
 * @returns the message, its body byte for byte
 * @throws {@link TallystickError} `capture-invalid`, `capture-too-large`
 * @throws TypeError for an option that is unknown or wrong
 * @example
 * ```ts
 * import { readCaptureStream } from 'tallystick/envelope';
 *
 * const file = (async function* () {
 *   yield Buffer.from('POST /v1/verify HTTP/1.1\r\n');
 *   yield Buffer.from('UPI-JWS: a..b\r\n\r\n{}');
 * })();
 * console.log((await readCaptureStream(file)).target); // /v1/verify
 * ```
 */
export async function readCaptureStream(
  chunks: AsyncIterable<Uint8Array>,
  options?: ReadCaptureOptions,
): Promise<Capture> {
  const { entry, kind } = checkedCaptureOptions(options);
  const bytes = decompressed(chunks);
  try {
    const start = await beginning(bytes);
    if (start.length <= CAPTURE_LIMITS.file) return readCapture(start, options);
    if (!isJsonStart(start)) throw tooLarge('file');
    const choice = new ExchangeChoice(kind, entry);
    for await (const exchange of harStream(start, bytes)) choice.add(exchange);
    return chosenCapture(choice, kind, entry);
  } catch (error) {
    throw isOfDecompression(error)
      ? invalidCapture('The file is compressed, but cut off or damaged; take it again.')
      : error;
  } finally {
    await bytes.return();
    forgetMatch();
  }
}

/** All of a file, or more of it than one may have that is read at once. */
async function beginning(bytes: AsyncGenerator<Buffer>): Promise<Buffer> {
  const begun: Buffer[] = [];
  let size = 0;
  while (size <= CAPTURE_LIMITS.file) {
    const { done, value } = await bytes.next();
    if (done) break;
    // A chunk may be overwritten when the next one is asked for.
    begun.push(Buffer.from(value));
    size += value.length;
  }
  return Buffer.concat(begun);
}
