import { printable } from '../../codec/printable.js';

/**
 * What is said of a key, with the name of its file: in front, and in the command that converts it.
 *
 * @param message a sentence that may have a command with `FILE` in it
 */
export function ofFile(file: string, message: string): string {
  const name = nameOfFile(file);
  const argument = /^[\w./@+,-]+$/.test(name) && !name.startsWith('-') ? name : 'FILE';
  return `${name}: ${message.replace(/(?<= )FILE(?=[ .;,)]|$)/g, argument)}`;
}

/** The name of a file for a message. */
export function nameOfFile(file: string): string {
  return printable(file.slice(0, 200));
}
