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
  violations: Violation[] | undefined;
  notes: Violation[] | undefined;
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
  const violation = violationOf(row, fault, erratum);
  if (fault.advice || (erratum !== undefined && !judgement.strict)) {
    judgement.notes ??= [];
    judgement.notes.push(violation);
  } else {
    judgement.violations ??= [];
    judgement.violations.push(violation);
  }
}
