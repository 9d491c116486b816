import type { Fault } from '../table/Fault.js';
import type { PresenceContext } from '../table/presence/presence.js';
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
  readonly violations: Violation[];
  readonly notes: Violation[];
  omitted: { violations: number; notes: number } | undefined;
}

/** Records a fault: a note where it is advice or where an erratum tolerates it, else a violation. */
export function report(context: ValidationContext, row: CompiledRow, fault: Fault | undefined): void {
  if (!fault) return;
  const isNote = fault.advice || (fault.erratum !== undefined && !context.strict);
  roomFor(context, isNote)?.push(violationOf(row, fault));
}

/** The list to file in; none where it is full, so that what is only counted is never made. */
export function roomFor(context: ValidationContext, isNote: boolean): Violation[] | undefined {
  const list = isNote ? context.notes : context.violations;
  if (list.length < context.most) return list;
  context.omitted ??= { violations: 0, notes: 0 };
  context.omitted[isNote ? 'notes' : 'violations'] += 1;
  return undefined;
}
