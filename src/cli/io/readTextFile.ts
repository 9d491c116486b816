import { readFile } from 'node:fs/promises';
import { orUsage } from '../orUsage.js';
import { faultWords } from './faultWords.js';

/**
 * Reads a file of the conformance suite, such as a profile: its author is who calls the program.
 *
 * @throws {@link UsageError} where it cannot be read
 */
export function readTextFile(path: string): Promise<string> {
  return orUsage(() => readFile(path, 'utf8'), faultWords.reading(path));
}
