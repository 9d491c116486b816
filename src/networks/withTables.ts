import { once } from '../codec/once.js';
import type { MessageTable } from '../table/Row.js';
import type { InterfaceEntry } from './Publication.js';

/** An interface whose tables are made when they are first asked for: they are most of the catalogue. */
export function withTables(
  entry: Omit<InterfaceEntry, 'tables'>,
  make: () => readonly MessageTable[],
): InterfaceEntry {
  const tables = once(make);
  return {
    ...entry,
    get tables() {
      return tables();
    },
  };
}
