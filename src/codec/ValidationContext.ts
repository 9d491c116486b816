import type { Fault } from '../table/Fault.js';
import type { PresenceContext } from '../table/presence.js';
import type { CompiledRow, CompiledTable } from './compileTable.js';
import type { Violation } from './Violation.js';
import { violationOf } from './violationOf.js';

/** What is known and what has been found while one message is validated. */
export interface ValidationContext extends PresenceContext {
  readonly strict: boolean;
  readonly wire: boolean;
  /** For the sender: the signature is still to come, and unknown members are typing errors. */
  readonly encoding: boolean;
  readonly table: CompiledTable;
  /** How many violations are listed at most, and how many notes. */
  readonly most: number;
  violations: Violation[] | undefined;
  notes: Violation[] | undefined;
  omitted: { violations: number; notes: number } | undefined;
}

/** Files a fault: a note where it is advice or where an erratum tolerates it, else a violation. */
export function report(context: ValidationContext, row: CompiledRow, fault: Fault | undefined): void {
  if (fault === undefined) return;
  const isNote = fault.advice || (fault.erratum !== undefined && !context.strict);
  const room = isNote ? roomForNotes(context) : roomForViolations(context);
  room?.push(violationOf(row, fault));
}

/** The list to file a violation in; none where it is full, so that what is only counted is never made. */
export function roomForViolations(context: ValidationContext): Violation[] | undefined {
  context.violations ??= [];
  if (context.violations.length < context.most) return context.violations;
  context.omitted ??= { violations: 0, notes: 0 };
  context.omitted.violations += 1;
  return undefined;
}

/** The list to file a note in; none where it is full. */
export function roomForNotes(context: ValidationContext): Violation[] | undefined {
  context.notes ??= [];
  if (context.notes.length < context.most) return context.notes;
  context.omitted ??= { violations: 0, notes: 0 };
  context.omitted.notes += 1;
  return undefined;
}
