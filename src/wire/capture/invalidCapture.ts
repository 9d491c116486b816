import { TallystickError } from '../../codec/TallystickError.js';

/** The error of what cannot be read as a capture: a sentence that says what it is, and how to get what is needed. */
export function invalidCapture(message: string): TallystickError {
  const reference = 'RFC 9112 section 2.1';
  return new TallystickError('capture-invalid', [
    { code: 'capture-invalid', path: '', rule: 'syntax', field: '', message, reference },
  ]);
}
