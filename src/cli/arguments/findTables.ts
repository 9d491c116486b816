import { statSync } from 'node:fs';
import { closestMatch } from 'leven';
import { printable } from 'tallystick';
import type { Message } from '../../codec/createMessage.js';
import type { InterfaceEntry } from '../../networks/Publication.js';
import type { Direction, MessageTable } from '../../table/Row.js';
import { UsageError } from '../UsageError.js';

/** What a name on the command line stands for. */
export interface FoundTables {
  readonly entry: InterfaceEntry;
  /** One message, or all of an interface, or none where no table is printed. */
  readonly messages: readonly Message[];
  /** Their tables with all texts. */
  readonly tables: readonly MessageTable[];
}

interface Named extends FoundTables {
  readonly name: string;
}

const SHORTEST_FRAGMENT = 3;

const FILE =
  'That is a file: name its message before it. `tallystick validate --auto --ndjson` recognises messages on lines.';

/**
 * Finds the tables that a name stands for: an interface or one of its messages, in any letter case,
 * with or without the system.
 *
 * @param fits which messages are meant, so that a misspelt name is compared with theirs alone
 * @throws {@link UsageError} with a suggestion where there is none
 */
export async function findTables(name: string, fits?: (message: Message) => boolean): Promise<FoundTables> {
  const { interfaces } = await import('tallystick/catalogue');
  const all = interfaces.flatMap(namesOf);
  const wanted = name.toLowerCase();
  const found = all.find((named) => named.name.toLowerCase() === wanted);
  if (found !== undefined) return found;
  const meant = fits === undefined ? all : all.filter(({ messages }) => messages.some(fits));
  // Of few names one may be farther away.
  const distance = Math.ceil(wanted.length * (fits === undefined ? 1 / 3 : 2 / 3));
  const suggestion = suggest(wanted, meant, distance);
  throw new UsageError(
    [
      `There is no message ${printable(name)}.`,
      ...(isFile(name) ? [FILE] : []),
      ...(suggestion === undefined ? [] : [`Did you mean ${suggestion}?`]),
      'Run `tallystick tables` to see all messages.',
    ].join('\n'),
  );
}

function isFile(name: string): boolean {
  try {
    return statSync(name).isFile();
  } catch {
    return false;
  }
}

/** Every name of an interface and of its messages. */
function namesOf(entry: InterfaceEntry): readonly Named[] {
  const { name, system, messages, tables } = entry;
  // Of an interface without a table, either name finds that it has none.
  const known: readonly Direction[] =
    tables.length > 0 ? tables.map(({ direction }) => direction) : ['request', 'response'];
  const directions = known.map((direction) => ({
    name: `${name}/${direction}`,
    entry,
    messages: messages.filter((message) => message.direction === direction),
    tables: tables.filter((table) => table.direction === direction),
  }));
  return [{ name, entry, messages, tables }, ...directions].flatMap((named) => [
    named,
    { ...named, name: `${system}/${named.name}` },
  ]);
}

function suggest(wanted: string, all: readonly Named[], maxDistance: number): string | undefined {
  const known = new Map(all.map(({ name }) => [name.toLowerCase(), name]));
  const candidates = [...known.keys()];
  const closest =
    closestMatch(wanted, candidates, { maxDistance }) ??
    (wanted.length < SHORTEST_FRAGMENT ? undefined : candidates.find((name) => name.includes(wanted)));
  return closest === undefined ? undefined : known.get(closest);
}
