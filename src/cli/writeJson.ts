import type { Output } from './Io.js';
import { write } from './write.js';

/** Writes a value as indented JSON. */
export function writeJson(stream: Output, value: unknown): Promise<void> {
  return write(stream, `${JSON.stringify(value, null, 2)}\n`);
}
