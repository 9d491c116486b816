/** A relation of two messages: a response repeats members of its request. */
import type { Fault, WordedFault } from './Fault.js';
import { isSame } from './format.js';
import type { JsonObject } from './JsonObject.js';
import { conditionHolds, presenceFaults } from './presence.js';
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

/** The checks of a row against the request; undefined where it repeats nothing. */
export function compileEcho(row: Row):
  | {
      /** The fault of a text that differs from that of the request. */
      faultOf(text: string, requested: unknown): Fault | undefined;
      /** The fault of an optional row that the strict reading expects back because the request has it. */
      faultOfMissing(root: JsonObject, requested: unknown): Fault | undefined;
    }
  | undefined {
  if (!isEcho(row)) return undefined;
  const erratum = echoErratum(row);
  const tolerated = erratum === undefined ? {} : { erratum };
  const different: Fault = { ...differs, ...tolerated };
  const missing: Fault = { ...presenceFaults.required, ...tolerated };
  const isExpectedBack = erratum !== undefined && row.presence === 'O';
  return {
    faultOf: (text, requested) =>
      text === requested || (typeof requested === 'string' && isSame(row, text, requested))
        ? undefined
        : different,
    faultOfMissing: (root, requested) =>
      isExpectedBack && requested !== undefined && conditionHolds(row, root) ? missing : undefined,
  };
}

/** What JSON Schema cannot say of the relation. */
export function echoBeyondSchema(row: Row): readonly string[] {
  return isEcho(row) ? [`that ${row.identifier} repeats the request`] : [];
}
