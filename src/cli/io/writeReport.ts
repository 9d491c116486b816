import type { Output } from './Io.js';
import { write, writeExactly } from './write.js';

/**
 * Writes a part of a report. Reporters give safe text; those for people pass the writer of such text as well, those
 * for programs as they are, because an escape is part of their value.
 *
 * @param name of the reporter
 */
export function writeReport(stream: Output, name: string, text: string): Promise<void> {
  return name === 'jsonl' ? writeExactly(stream, text) : write(stream, text);
}
