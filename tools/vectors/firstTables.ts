import { firstMessages } from '../../conformance/firstMessages.js';
import { readTables } from '../tables/readTables.js';
import type { Table } from '../tables/Table.js';

/** The tables of the first eight messages, whose trials are files. */
export const firstTables: readonly Table[] = readTables().filter(({ name }) => firstMessages.includes(name));
