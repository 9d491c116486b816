import type { Dice, SampleStyle } from '../table/Dice.js';
import { drawValue, inDrawingOrder } from '../table/format/valueDraws.js';
import type { JsonObject } from '../table/JsonObject.js';
import { asText } from '../table/kind/kindDraws.js';
import { mapNested, nestingOf } from '../table/kind/nesting.js';
import { isMandatory } from '../table/presence/presence.js';
import { decidingValues, isAllowed, isOptional } from '../table/presence/presenceDraws.js';
import type { Party, Row } from '../table/Row.js';
import { SUCCESS } from './isSuccess.js';
import type { SampleMessage } from './SampleMessage.js';

/** Draws one message; whether a realistic response tells of a success is drawn too, unless it is given. */
export function drawMessage(
  rows: readonly Row[],
  dice: Dice,
  party: Party,
  style: SampleStyle,
  isSuccess: boolean = dice.chance(70),
): SampleMessage {
  const root = drawMembers(rows, '', {
    dice,
    style,
    party,
    deciding: decidingValues(rows),
    isSuccess,
  });
  return settled(root, rows, party);
}

interface Drawing {
  readonly dice: Dice;
  readonly style: SampleStyle;
  readonly party: Party;
  /** The values on which other rows depend, by JSON Pointer; drawn every other time. */
  readonly deciding: ReadonlyMap<string, readonly string[]>;
  /** Whether a realistic response tells of a success. */
  readonly isSuccess: boolean;
}

function drawMembers(rows: readonly Row[], parent: string, drawing: Drawing): SampleMessage {
  const { dice, style, deciding } = drawing;
  const outcome = style === 'realistic' ? realisticOutcome(rows, drawing) : {};
  const drawn: SampleMessage = {};
  for (const row of inDrawingOrder(rows)) {
    const path = `${parent}/${row.identifier}`;
    const aim = deciding.get(path);
    const told = outcome[row.identifier];
    if (told === null || (told === undefined && isOptional(row) && dice.chance(50))) continue;
    if (row.members) drawn[row.identifier] = drawNested(row, row.members, path, drawing);
    else if (told !== undefined) drawn[row.identifier] = told;
    else if (aim !== undefined && dice.chance(60)) drawn[row.identifier] = oneOf(aim, dice);
    else drawn[row.identifier] = drawValue(asText(row), drawn, dice, style);
  }
  return Object.fromEntries(
    rows
      .filter(({ identifier }) => identifier in drawn)
      .map(({ identifier }) => [identifier, drawn[identifier]]),
  );
}

/** An object, a list of some, or the JSON text of one. */
function drawNested(row: Row, members: readonly Row[], path: string, drawing: Drawing): unknown {
  const { dice, party, style } = drawing;
  const nesting = nestingOf(row);
  if (nesting === 'object') return drawMembers(members, path, drawing);
  if (nesting === 'text') return JSON.stringify(drawMessage(members, dice, party, style));
  const length = style === 'wide' ? dice.between(0, 4) : dice.between(1, 2);
  return Array.from({ length }, () => drawMembers(members, path, drawing));
}

/** The dice are thrown only where there is a choice. */
function oneOf(values: readonly string[], dice: Dice): string {
  return values.length > 1 ? dice.pick(values) : (values[0] as string);
}

/**
 * What a response says of its outcome, so that code and text agree: their first example is of a
 * success, their second of a failure. Null for what is absent then.
 */
function realisticOutcome(
  rows: readonly Row[],
  { isSuccess }: Drawing,
): Readonly<Record<string, string | null | undefined>> {
  if (!rows.some(({ identifier }) => identifier in SUCCESS)) return {};
  const told = rows
    .filter(
      ({ identifier, examples = [] }) =>
        identifier in SUCCESS || (/(?:Msg|_msg)$/.test(identifier) && examples.length > 1),
    )
    .map((row) => {
      const { identifier, examples = [] } = row;
      const [success = SUCCESS[identifier]] = examples;
      const [, failure = isMandatory(row) ? success : null] = examples;
      return [identifier, isSuccess ? success : failure] as const;
    });
  return { ...Object.fromEntries(told), ...(isSuccess && { errorDetail: null }) };
}

/** Leaves out what the conditions do not allow, and then what depended on that. */
function settled(root: SampleMessage, rows: readonly Row[], party: Party): SampleMessage {
  const left = pruned(root, rows, root, party);
  return Object.keys(left).length === Object.keys(root).length ? left : settled(left, rows, party);
}

/** Leaves out what the conditions of the table do not allow in this message. */
function pruned(object: JsonObject, rows: readonly Row[], root: SampleMessage, party: Party): SampleMessage {
  return Object.fromEntries(
    rows
      .filter(({ identifier }) => object[identifier] !== undefined)
      .map((row) => {
        const value = object[row.identifier];
        const inside = (nested: JsonObject) => pruned(nested, row.members ?? [], root, party);
        return [row, mapNested(row, value, inside)] as const;
      })
      .filter(([row, value]) => isAllowed(row, value, object, root, party))
      .map(([{ identifier }, value]) => [identifier, value]),
  );
}
