import { printableJson } from 'tallystick';
import type { Output } from './Io.js';
import { writeExactly } from './write.js';

/** Writes a value as JSON: indented, or as one line. Controls are escaped, so that a terminal may show it. */
export function writeJson(stream: Output, value: unknown, indent = 2): Promise<void> {
  return writeExactly(stream, `${printableJson(value, indent)}\n`);
}
