import type { JsonObject } from '../Testee.js';
import { charsetTrials } from './charsetTrials.js';
import { formatTrials } from './formatTrials.js';
import { lengthTrials } from './lengthTrials.js';
import { presenceTrials } from './presenceTrials.js';
import type { PlacedRow, Trial, TrialTable } from './Trial.js';
import { typeTrials } from './typeTrials.js';
import { valueTrials } from './valueTrials.js';

/** Valid messages in which a row is tried. */
export interface TriedIn {
  /** With everything that may be there. */
  readonly base: JsonObject;
  /** Without the members that depend on the value of the row. */
  readonly alone: JsonObject;
  /** One that tells of a failure, where the table has one. */
  readonly failure?: JsonObject | undefined;
}

/** Every mechanical trial of a row: presence, type, length, characters, values and form. */
export function rowTrials(
  table: TrialTable,
  placed: PlacedRow,
  { base, alone, failure }: TriedIn,
): readonly Trial[] {
  return [
    ...presenceTrials(base, placed, failure),
    ...typeTrials(base, placed),
    ...lengthTrials(alone, placed),
    ...charsetTrials(alone, placed),
    ...valueTrials(alone, placed),
    ...formatTrials(base, placed, table),
  ];
}
