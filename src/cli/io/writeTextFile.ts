import { writeFile } from 'node:fs/promises';
import { orUsage } from '../orUsage.js';
import { faultWords } from './faultWords.js';

/**
 * Writes a file that its author asked to be written over.
 *
 * @throws {@link UsageError} where it cannot be written
 */
export function writeTextFile(path: string, text: string): Promise<void> {
  return orUsage(() => writeFile(path, text), faultWords.writing(path));
}
