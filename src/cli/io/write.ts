import { once } from 'node:events';
import { printable } from 'tallystick';
import type { Output } from './Io.js';

// What picocolors writes, and nothing else that begins with an escape.
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what a colour begins with
const KEPT = /(\n|\t|\u001B\[(?:0|1|2|22|3\d|39|9\d)m)/;

/**
 * Makes a text for people safe: of all controls only line feeds and tabs pass, and colours where they are shown.
 * A name that must not begin a line goes through `printable` before it becomes part of the text.
 *
 * @param colored whether the text goes to a terminal
 */
export function printableLines(text: string, colored: boolean): string {
  return text
    .split(KEPT)
    .map((part, index) =>
      index % 2 === 1 && (colored || !part.startsWith('\u001B')) ? part : printable(part),
    )
    .join('');
}

/** Prints a text for people without waiting for a slow stream. */
export function print(stream: Output, text: string): void {
  stream.write(printableLines(text, Boolean(stream.isTTY)));
}

/** Prints a text for people and waits until the reader of a slow stream has caught up. */
export async function write(stream: Output, text: string): Promise<void> {
  await writeExactly(stream, printableLines(text, Boolean(stream.isTTY)));
}

/**
 * Writes what must not be changed: JSON, which `printableJson` made safe already, and what `seal` prints, whose
 * bytes are signed. Nothing else may go past {@link write}.
 */
export async function writeExactly(stream: Output, text: string | Uint8Array): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}
