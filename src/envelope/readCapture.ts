import { optionsChecker } from '../options/optionsChecker.js';
import { oneOf, wholeNumber } from '../options/rules.js';
import { forgetMatch } from '../table/forgetMatch.js';
import type { Capture } from '../wire/capture/Capture.js';
import { CAPTURE_LIMITS, requireBounded, tooLarge } from '../wire/capture/captureLimits.js';
import { ExchangeChoice } from '../wire/capture/ExchangeChoice.js';
import { exchangesIn } from '../wire/capture/exchangesIn.js';
import { invalidCapture } from '../wire/capture/invalidCapture.js';
import { bytesOf } from './bytesOf.js';

/** What of a capture is read. */
export interface ReadCaptureOptions {
  /**
   * Which of several exchanges, from 0, such as the entry of a HAR file. Where not given the one that matters:
   * signed before unsigned, no preflight, no redirect, refused before accepted. `remarks` name it.
   */
  readonly entry?: number | undefined;
  /** Of a text with both, which one to read: the request by default. Of a text with one of them, what it must be. */
  readonly kind?: Capture['kind'] | undefined;
}

/** Checks what of a capture is read. */
export const checkedCaptureOptions = optionsChecker<ReadCaptureOptions>({
  entry: wholeNumber(0, 0xffff_ffff),
  kind: oneOf('request', 'response'),
});

/**
 * Reads a captured HTTP message in the form that a tool wrote:
 *
 * - the raw text of HTTP (RFC 9112) of any version, with either line end, alone or with its answer and interim
 *   answers; also without version, indented, or in a file of a REST client
 * - an entry of a HAR 1.2 file
 * - a command for curl, as the developer tools of browsers copy it: the request that it would send. Nothing is
 *   executed, and a body in a file is refused
 * - what `curl -v`, `curl --trace` and `--trace-ascii`, Apache HttpClient, OkHttp, Feign, Insomnia and Python's
 *   `http.client` print
 *
 * each also in UTF-16, with a byte-order mark, or compressed as a whole. Chunks are joined; gzip, deflate, br
 * and zstd are undone, and `encoded` has the bytes before. The body is every byte after the blank line, also
 * where Content-Length says otherwise, as far as no other message follows. A file has at most 64 MiB, the first
 * line with the headers 64 KiB, a body 16 MiB, before and after decompression.
 *
 * @param bytes the file; a string stands for its UTF-8
 * @param options which exchange, and whether request or response
 * @returns the message, its body byte for byte
 * @throws {@link TallystickError} `capture-invalid`, with a sentence that names what the file is instead;
 * `capture-too-large`
 * @throws TypeError for an option that is unknown or wrong
 * @example
 * ```ts
 * import { readCapture } from 'tallystick/envelope';
 *
 * const capture = readCapture('POST /v1/verify HTTP/1.1\r\nUPI-JWS: a..b\r\n\r\n{}');
 * console.log(capture.target, capture.body.length); // /v1/verify 2
 * ```
 */
export function readCapture(bytes: Uint8Array | string, options?: ReadCaptureOptions): Capture {
  try {
    const { entry, kind } = checkedCaptureOptions(options);
    const given = bytesOf(bytes);
    if (given.length > CAPTURE_LIMITS.file) throw tooLarge('file');
    const exchanges = exchangesIn(Buffer.from(given), kind);
    const choice = new ExchangeChoice(kind, entry);
    for (const exchange of exchanges) choice.add(exchange);
    return chosenCapture(choice, kind, entry);
  } finally {
    forgetMatch();
  }
}

/** Reads the message that was chosen. */
export function chosenCapture(
  choice: ExchangeChoice,
  kind: Capture['kind'] | undefined,
  entry: number | undefined,
): Capture {
  const { chosen, count, remarks } = choice;
  if (count === 0) {
    throw invalidCapture('The capture has no entry: record while the call is made, then export.');
  }
  if (chosen === undefined || (entry !== undefined && chosen.isNumbered && chosen.number !== entry)) {
    throw invalidCapture(`The capture must have an entry ${entry ?? 0}; it has ${count}, counted from 0.`);
  }
  const wanted = kind ?? (chosen.has.request ? 'request' : 'response');
  const capture = chosen.read(wanted);
  const told = [...remarks, ...(capture.remarks ?? [])];
  const read: Capture = { ...capture, ...(told.length > 0 && { remarks: told }) };
  requireBounded(read);
  return read;
}
