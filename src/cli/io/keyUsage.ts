import { printable, TallystickError } from 'tallystick';
import { UsageError } from '../UsageError.js';

/**
 * Reads keys that the command line names, and says of which file or directory a fault is.
 *
 * @throws {@link UsageError} where a key is refused
 */
export async function keyUsage<Keys>(path: string, read: () => Keys | Promise<Keys>): Promise<Keys> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof TallystickError)
      throw new UsageError(`${printable(path)}: ${printable(error.message)}`);
    throw error;
  }
}
