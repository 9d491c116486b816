import type { JsonObject } from '../Testee.js';
import { withValue } from './members.js';
import type { PlacedRow, Trial, TrialTable } from './Trial.js';
import { valid } from './verdicts.js';

/** A row that is due where another has a value, and is present with another value all the same. */
export function otherwiseTrials(base: JsonObject, placed: PlacedRow, { rows }: TrialTable): Trial[] {
  const { row, reference, slug } = placed;
  const { condition } = row;
  if (condition === undefined || !('otherwise' in condition)) return [];
  const name = condition.member.slice(1);
  const deciding = rows.find(({ identifier }) => identifier === name);
  const other = Object.keys(deciding?.values ?? {}).find(
    (value) => ![condition.equals].flat().includes(value),
  );
  if (other === undefined) return [];
  return [
    {
      slug: `${slug}.beside-another-value`,
      title: `${row.identifier} stands where ${name} does not demand it.`,
      references: [reference, `errata#${condition.erratum}`],
      message: withValue(base, [name], other),
      ...valid,
    },
  ];
}
