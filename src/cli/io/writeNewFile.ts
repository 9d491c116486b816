import { writeFile } from 'node:fs/promises';
import { printable } from 'tallystick';
import { UsageError } from '../UsageError.js';

/**
 * Writes a file that is not there yet.
 *
 * @throws {@link UsageError} where it is there already, or cannot be written
 */
export async function writeNewFile(file: string, text: string, mode = 0o644): Promise<void> {
  try {
    await writeFile(file, text, { flag: 'wx', mode });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(
      code === 'EEXIST'
        ? `${printable(file)} is there already; nothing is written over.`
        : `${printable(file)} cannot be written (${code}).`,
    );
  }
}
