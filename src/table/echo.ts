/** A relation of two messages: a response repeats members of its request. */
import type { Fault, WordedFault } from './Fault.js';
import { isSame } from './format/format.js';
import { conditionHolds, type PresenceContext, presenceFaults, tolerated } from './presence/presence.js';
import type { Row } from './Row.js';

const differs: WordedFault = {
  code: 'differs-from-request',
  rule: 'value',
  words: ({ identifier }) => `must be the ${identifier} of the request`,
};

/** Whether a response repeats the row of its request. */
export function isEcho({ presence, matchesRequest }: Row): boolean {
  return presence === 'R' || matchesRequest !== undefined;
}

/** Whether the response has the row in any case, and not only where the request has it. */
export function isAlwaysReturned({ presence }: Row): boolean {
  return presence === 'R';
}

/** The erratum under which a difference is tolerated. */
export function echoErratum({ matchesRequest }: Row): string | undefined {
  return typeof matchesRequest === 'string' ? matchesRequest : undefined;
}

/** The fault of a text that differs from that of the request. */
export function echoFault(row: Row, text: string, requested: unknown): Fault | undefined {
  if (!isEcho(row) || (typeof requested === 'string' && isSame(row, text, requested))) return undefined;
  return toleratedEcho(differs, row);
}

/** The fault of an optional row that the strict reading expects back because the request has it. */
export function missingEchoFault(row: Row, context: PresenceContext, requested: unknown): Fault | undefined {
  const isExpectedBack =
    echoErratum(row) !== undefined &&
    row.presence === 'O' &&
    requested !== undefined &&
    conditionHolds(row, context);
  return isExpectedBack ? toleratedEcho(presenceFaults.required, row) : undefined;
}

function toleratedEcho(fault: Fault, row: Row): Fault {
  return tolerated(fault, { erratum: echoErratum(row) });
}

/** What JSON Schema cannot say of the relation. */
export function echoBeyondSchema(row: Row): readonly string[] {
  return isEcho(row) ? [`that ${row.identifier} repeats the request`] : [];
}
