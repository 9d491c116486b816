import type { Fault } from './Format.js';
import type { Plan, PlannedRow } from './plan.js';
import type { Violation } from './Violation.js';
import { violationOf } from './violationOf.js';

/** A JSON object. */
export type Members = Readonly<Record<string, unknown>>;

/** What is known and what has been found while one message is judged. */
export interface Judgement {
  readonly strict: boolean;
  readonly wire: boolean;
  /** For the sender: the signature is still to come, and unknown members are typing errors. */
  readonly encoding: boolean;
  readonly plan: Plan;
  readonly root: Members;
  /** Whether the rows of a merchant stand: by the party, or where that is not given by one of them. */
  isMerchant: boolean | undefined;
  /** How many violations are listed at most, and how many notes. */
  readonly most: number;
  violations: Violation[] | undefined;
  notes: Violation[] | undefined;
  omitted: { violations: number; notes: number } | undefined;
}

/**
 * Files a fault: a note where it is advice or where an erratum tolerates it, else a violation.
 *
 * @param erratum what tolerates the fault; for a row and a fault it is always the same
 */
export function report(
  judgement: Judgement,
  row: PlannedRow,
  fault: Fault,
  erratum: string | undefined = fault.erratum,
): void {
  const list = fault.advice || (erratum !== undefined && !judgement.strict) ? 'notes' : 'violations';
  roomIn(judgement, list)?.push(violationOf(row, fault, erratum));
}

/** The list to file in; none where it is full, so that what is only counted is never made. */
export function roomIn(judgement: Judgement, list: 'violations' | 'notes'): Violation[] | undefined {
  judgement[list] ??= [];
  if (judgement[list].length < judgement.most) return judgement[list];
  judgement.omitted ??= { violations: 0, notes: 0 };
  judgement.omitted[list] += 1;
  return undefined;
}
