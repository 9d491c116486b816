import { printable, TallystickError } from 'tallystick';
import type { Capture } from '../../wire/capture/Capture.js';
import { orUsage } from '../orUsage.js';
import { UsageError } from '../UsageError.js';
import type { Io } from './Io.js';
import { readChunks } from './readChunks.js';

/** Which message of a capture is read. */
export interface CaptureWanted {
  readonly kind?: Capture['kind'] | undefined;
  readonly entry?: number | undefined;
}

/**
 * Reads the capture in a file, and says what the file is instead of one.
 *
 * @param path `-` for standard input
 * @throws {@link UsageError} where the file cannot be read, is too large, or is not a capture
 */
export async function captureIn(path: string, io: Io, wanted: CaptureWanted): Promise<Capture> {
  const name = path === '-' ? 'standard input' : printable(path);
  let isEmpty = true;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for await (const chunk of readChunks(path, io)) {
      isEmpty &&= chunk.length === 0;
      yield chunk;
    }
  }
  const { readCaptureStream } = await import('tallystick/envelope');
  return orUsage(
    () => readCaptureStream(chunks(), wanted),
    (error) => {
      if (!(error instanceof TallystickError)) return undefined;
      const told = isEmpty ? 'nothing came in.' : error.message.replace(/^This is /, 'this is ');
      return `Cannot read ${name}: ${told}`;
    },
  );
}

/** As {@link captureIn}, where only a message with its body will do. */
export async function wholeCaptureIn(path: string, io: Io, wanted: CaptureWanted): Promise<Capture> {
  const capture = await captureIn(path, io, wanted);
  if (!capture.bodyMissing) return capture;
  const name = path === '-' ? 'standard input' : printable(path);
  throw new UsageError(
    `${name} has no body: the tool that captured it left it out, though one was sent. Capture with the bodies.`,
  );
}
