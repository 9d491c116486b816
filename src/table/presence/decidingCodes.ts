import type { Row } from '../Row.js';

/** The values of a member on which rows of a table depend. */
export function decidingCodes(rows: readonly Row[], member: string): readonly string[] {
  const values = rows.flatMap(({ condition }) =>
    condition !== undefined && 'member' in condition && condition.member === member ? condition.equals : [],
  );
  return [...new Set(values)];
}
