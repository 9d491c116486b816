import { writeFile } from 'node:fs/promises';
import { printable } from 'tallystick';
import { orUsage } from '../orUsage.js';
import { codeOf, faultWords } from './faultWords.js';

/**
 * Writes a file that is not there yet.
 *
 * @throws {@link UsageError} where it is there already, or cannot be written
 */
export function writeNewFile(file: string, text: string, mode = 0o644): Promise<void> {
  return orUsage(
    () => writeFile(file, text, { flag: 'wx', mode }),
    (error) =>
      codeOf(error) === 'EEXIST'
        ? `${printable(file)} is there already; nothing is written over.`
        : faultWords.writing(file, '')(error),
  );
}
