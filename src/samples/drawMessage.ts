import { isObject } from '../codec/isObject.js';
import type { Condition, Party, Row } from '../codec/Table.js';
import { valueAt } from '../codec/valueAt.js';
import type { Dice } from './dice.js';
import type { SampleMessage, SampleStyle } from './SampleMessage.js';
import { sampleText } from './sampleText.js';

/** Draws one message. */
export function drawMessage(
  rows: readonly Row[],
  dice: Dice,
  party: Party,
  style: SampleStyle,
): SampleMessage {
  const aims = new Map(
    rows
      .map(({ condition }) => condition)
      .filter((condition) => condition !== undefined && 'member' in condition)
      .map(({ member, equals }) => [member, equals]),
  );
  const root = drawMembers(rows, '', { dice, style, aims, isSuccess: dice.chance(70) });
  return pruned(root, rows, root, party);
}

/** What the networks answer on success. */
const SUCCESS: Readonly<Record<string, string>> = {
  responseCode: '00',
  ret_code: '0000',
  result_pay: 'SUCCESS',
};

interface Draft {
  readonly dice: Dice;
  readonly style: SampleStyle;
  /** The values on which other rows depend, by JSON Pointer; drawn every other time. */
  readonly aims: ReadonlyMap<string, string>;
  /** Whether a realistic response tells of a success. */
  readonly isSuccess: boolean;
}

function drawMembers(rows: readonly Row[], parent: string, draft: Draft): SampleMessage {
  const { dice, style, aims } = draft;
  const outcome = style === 'realistic' ? realisticOutcome(rows, draft) : {};
  const drawn: SampleMessage = {};
  // A form may look at its siblings, so rows without one come first.
  for (const row of [...rows.filter(({ format }) => !format), ...rows.filter(({ format }) => format)]) {
    const path = `${parent}/${row.identifier}`;
    const aim = aims.get(path);
    const told = outcome[row.identifier];
    if (told === null || (told === undefined && isOptional(row) && dice.chance(50))) continue;
    if (row.members) drawn[row.identifier] = drawMembers(row.members, path, draft);
    else if (told !== undefined) drawn[row.identifier] = told;
    else if (aim !== undefined && dice.chance(60)) drawn[row.identifier] = aim;
    else drawn[row.identifier] = sampleText(row, drawn, dice, style);
  }
  return Object.fromEntries(
    rows
      .filter(({ identifier }) => identifier in drawn)
      .map(({ identifier }) => [identifier, drawn[identifier]]),
  );
}

/**
 * What a response says of its outcome, so that code and text agree: their first example is of a
 * success, their second of a failure. Null for what does not stand then.
 */
function realisticOutcome(
  rows: readonly Row[],
  { isSuccess }: Draft,
): Readonly<Record<string, string | null>> {
  if (!rows.some(({ identifier }) => identifier in SUCCESS)) return {};
  const told = rows
    .filter(
      ({ identifier, examples = [] }) =>
        identifier in SUCCESS || (/(?:Msg|_msg)$/.test(identifier) && examples.length > 1),
    )
    .map(({ identifier, examples = [] }) => {
      const [success = SUCCESS[identifier], failure = null] = examples;
      return [identifier, isSuccess ? (SUCCESS[identifier] ?? success) : failure] as const;
    });
  return { ...Object.fromEntries(told), ...(isSuccess && { errorDetail: null }) };
}

function isOptional({ presence, condition }: Row): boolean {
  if (condition === undefined) return presence === 'O';
  return 'unknowable' in condition || (presence === 'O' && 'member' in condition);
}

/** Leaves out what the conditions of the table do not allow in this message. */
function pruned(
  object: SampleMessage,
  rows: readonly Row[],
  root: SampleMessage,
  party: Party,
): SampleMessage {
  return Object.fromEntries(
    rows
      .filter(({ identifier }) => object[identifier] !== undefined)
      .map((row) => {
        const value = object[row.identifier];
        return [
          row,
          row.members && isObject(value) ? pruned(value, row.members, root, party) : value,
        ] as const;
      })
      .filter(([{ condition }, value]) => !condition || stands(condition, value, object, root, party))
      .map(([{ identifier }, value]) => [identifier, value]),
  );
}

function stands(
  condition: Condition,
  value: unknown,
  siblings: SampleMessage,
  root: SampleMessage,
  party: Party,
): boolean {
  if ('party' in condition) return condition.party === party;
  if ('member' in condition) return valueAt(root, condition.member) === condition.equals;
  if ('anyMember' in condition) return isObject(value) && Object.keys(value).length > 0;
  if ('missing' in condition) return siblings[condition.missing] === undefined;
  return true;
}
