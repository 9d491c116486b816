import { printable } from 'tallystick';
import type { Event } from '../Event.js';

/**
 * An event in which each text is one line that steers no terminal: texts of testees and vectors come from strangers.
 * The command that replays a case keeps its lines, in quotes of a shell.
 */
export function plainEvent(event: Event): Event {
  return plain(event) as Event;
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return printable(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      name === 'replay' ? plainCommand(member) : plain(member),
    ]),
  );
}

function plainCommand(command: unknown): unknown {
  return typeof command === 'string' ? command.split('\n').map(printable).join('\n') : command;
}
