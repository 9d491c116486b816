import { TallystickError } from '../../codec/TallystickError.js';
import type { Capture } from './Capture.js';

/** What of a captured message is read, in bytes; anything larger is a capture of something else. */
export const CAPTURE_LIMITS = {
  /** A file, such as a HAR file with all its entries. */
  file: 64 * 0x100000,
  /** The first line and the headers. */
  head: 0x10000,
  body: 16 * 0x100000,
} as const;

/**
 * Counts, before anything is looked into.
 *
 * @throws {@link TallystickError} `capture-too-large`
 */
export function requireBounded({ method = '', target = '', headers, body }: Capture): void {
  // The colon, the blank and the line end of each.
  const head = headers.reduce((sum, [name, value]) => sum + name.length + value.length + 4, 0);
  if (method.length + target.length + head > CAPTURE_LIMITS.head) throw tooLarge('head');
  if (body.length > CAPTURE_LIMITS.body) throw tooLarge('body');
}

const WHAT = { file: 'A file', head: 'The first line and the headers', body: 'A body' } as const;

/** The error that says which bound a capture exceeds. */
export function tooLarge(part: keyof typeof CAPTURE_LIMITS): TallystickError {
  const size = CAPTURE_LIMITS[part];
  const bound = size < 0x100000 ? `${size / 0x400} KiB` : `${size / 0x100000} MiB`;
  const message = `${WHAT[part]} must have at most ${bound}; capture the one message alone.`;
  const reference = 'RFC 9112 section 2.1';
  return new TallystickError('capture-too-large', [
    { code: 'capture-too-large', path: '', rule: 'syntax', field: '', message, reference },
  ]);
}
