import type { Dice } from '../table/Dice.js';
import { otherWriting } from '../table/format/otherWriting.js';
import type { JsonObject } from '../table/JsonObject.js';
import type { Row } from '../table/Row.js';

/** A message as it is sent, and what was chosen about it. */
export interface Varied {
  readonly members: JsonObject;
  readonly varied: readonly string[];
}

/** What the publication leaves free, each with what it is called in an exchange. */
const VARIATIONS: Readonly<
  Record<string, (members: JsonObject, rows: readonly Row[], dice: Dice) => JsonObject>
> = {
  order: (members, _, dice) => {
    const entries = Object.entries(members);
    for (let last = entries.length - 1; last > 0; last--) {
      const other = dice.between(0, last);
      [entries[last], entries[other]] = [
        entries[other] as [string, unknown],
        entries[last] as [string, unknown],
      ];
    }
    return Object.fromEntries(entries);
  },
  'unknown member': (members, _, dice) => ({
    ...members,
    [`reserved${dice.between(1, 9)}`]: dice.text('0123456789', 4),
  }),
  'one decimal': (members, rows) => {
    const shorter = rows.flatMap((row) => {
      const text = members[row.identifier];
      const other = typeof text === 'string' ? otherWriting(row, text) : undefined;
      return other === undefined ? [] : [[row.identifier, other]];
    });
    return shorter.length > 0 ? { ...members, ...Object.fromEntries(shorter) } : members;
  },
};

/** Writes a message in one of the ways that are open, so that no client fits itself to one server. */
export function vary(members: JsonObject, rows: readonly Row[], dice: Dice | undefined): Varied {
  if (dice === undefined) return { members, varied: [] };
  const varied: string[] = [];
  let changed = members;
  for (const [name, change] of Object.entries(VARIATIONS)) {
    const next = dice.chance(50) ? change(changed, rows, dice) : changed;
    if (next !== changed) varied.push(name);
    changed = next;
  }
  return { members: changed, varied };
}
