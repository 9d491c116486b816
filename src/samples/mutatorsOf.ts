import type { Mutator } from '../table/Dice.js';
import { drawValue, formatMutators, valueMutator } from '../table/format/valueDraws.js';
import { asText, jsonTextMutators, typeMutator } from '../table/kind/kindDraws.js';
import { lengthMutators } from '../table/length/lengthDraws.js';
import { notationMutator } from '../table/notation/notationDraws.js';
import { isUnwanted, missingMutator } from '../table/presence/presenceDraws.js';
import type { Party, Row } from '../table/Row.js';
import type { SampleMessage } from './SampleMessage.js';

/** What a mutator must know of the message. */
export interface MutationContext {
  readonly value: unknown;
  readonly root: SampleMessage;
  readonly party: Party | undefined;
}

/** Every way to make a row of a valid message wrong. */
export function mutatorsOf(row: Row, { value, root, party }: MutationContext): readonly Mutator[] {
  if (value === undefined) return isUnwanted(row, party) ? [unwanted(row)] : [];
  const missing = missingMutator(row, root, party);
  return [
    ...(missing ? [missing] : []),
    typeMutator(row),
    ...(isText(row) ? textMutators(asText(row)) : []),
    ...jsonTextMutators(row),
  ];
}

function isText({ members, withoutRow }: Row): boolean {
  return members === undefined && !withoutRow;
}

/** A merchant's row in the message of a member. */
function unwanted(row: Row): Mutator {
  return {
    rule: 'absent',
    what: 'is in the message of a member',
    mutate: (_, dice) => drawValue(row, {}, dice, 'realistic'),
  };
}

function textMutators(row: Row): readonly Mutator[] {
  const unlisted = valueMutator(row);
  // Whatever else is wrong with a listed value, it is not listed either.
  return unlisted ? [unlisted] : [...lengthMutators(row), notationMutator(row), ...formatMutators(row)];
}
