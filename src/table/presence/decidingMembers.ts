import type { Row } from '../Row.js';

/** JSON Pointers to the members whose values decide whether rows have to be there, or may be. */
export function decidingMembers(rows: readonly Row[]): readonly string[] {
  return rows.flatMap(({ condition, members = [] }) => [
    ...(condition !== undefined && 'member' in condition ? [condition.member] : []),
    ...decidingMembers(members),
  ]);
}
