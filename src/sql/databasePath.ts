import { required, rule } from '../options/rules.js';

/** The rule of an option that names the file of a database. */
export const databasePath = required(
  rule<string>('a path', (value) => typeof value === 'string' && value !== ''),
);
