import { TallystickError } from '../codec/TallystickError.js';
import type { Capture } from '../envelope/Capture.js';
import { type ReadCaptureOptions, readCapture } from '../envelope/readCapture.js';

/**
 * As `readCapture`, for files of any origin: the members of a HAR entry may have other types than HAR says.
 *
 * @throws {@link TallystickError} `capture-invalid`
 */
export function checkedCapture(bytes: Uint8Array, options: ReadCaptureOptions): Capture {
  const capture = readCapture(bytes, options);
  const { kind, method, status, headers } = capture;
  const isWhole =
    (kind === 'request' ? typeof method === 'string' : typeof status === 'number') &&
    headers.flat().every((part) => typeof part === 'string');
  if (isWhole) return capture;
  throw new TallystickError('capture-invalid', [
    {
      code: 'capture-invalid',
      path: '',
      rule: 'syntax',
      field: '',
      message: `The ${kind} of the HAR entry must have ${kind === 'request' ? 'a method' : 'a status'} and headers with names and values.`,
      reference: 'HAR 1.2',
    },
  ]);
}
