import { syntaxViolation } from '../../../codec/strictJson.js';
import type { Violation } from '../../../codec/Violation.js';
import { isCurlFile } from '../../../wire/capture/curl/curlFile.js';
import { startsAsHttp } from '../../../wire/capture/startsAsHttp.js';

/** How each exporter begins a HAR file. */
const HAR = /^(?:\u00ef\u00bb\u00bf)?\s*\{\s*"log"\s*:\s*\{/;

/**
 * The violation of a capture where a message is due: the members that it lacks would lead nowhere.
 *
 * @param reference the name of the message
 * @returns `capture-not-message`; undefined where the bytes are not a capture
 */
export function captureViolation(bytes: Buffer, reference: string): Violation | undefined {
  const kind = kindOf(bytes);
  if (kind === undefined) return undefined;
  const message = `This is ${kind}, a capture and not a message: tallystick inspect FILE shows the message in it, and tallystick diagnose FILE --keys DIRECTORY checks its members, and says why it was refused.`;
  return { ...syntaxViolation('not-json', reference), code: 'capture-not-message', message };
}

/** Whether a file begins as a capture does. */
export function isCapture(bytes: Buffer): boolean {
  return kindOf(bytes) !== undefined;
}

function kindOf(bytes: Buffer): string | undefined {
  if (HAR.test(bytes.toString('latin1', 0, 1024))) return 'a HAR file';
  if (isCurlFile(bytes)) return 'a command for curl';
  return startsAsHttp(bytes) ? 'HTTP text' : undefined;
}
