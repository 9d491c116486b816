/** The relation of an encrypted object to its message: which rows are sent as a JWE, and what may be outside of it. */
import type { WordedFault } from './Fault.js';
import type { Row } from './Row.js';

/** A JWE in compact form: five base64url parts, none of them empty (RFC 7516 section 7.1). */
export const COMPACT_JWE = /^[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+){4}$/;

/** Whether a member in the wire form is a JWE, by its form. */
export function isCompactJwe(value: unknown): boolean {
  return typeof value === 'string' && COMPACT_JWE.test(value);
}

export const encryptedFaults = {
  outside: {
    code: 'beside-encrypted-object',
    rule: 'absent',
    words: () => 'belongs inside the encrypted object',
  },
  jweType: { code: 'type-jwe', rule: 'type', words: () => 'must be a JWE string in the wire form' },
  jwe: { code: 'format-jwe', rule: 'format', words: () => 'must be a JWE: five base64url parts' },
} as const satisfies Record<string, WordedFault>;

/** The rows that are sent as a JWE. */
export function encryptedRows(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ encrypted }) => encrypted);
}

/** The erratum under which the tolerant reading accepts a member outside of its encrypted object. */
export function outsideErratum({ outsideEncrypted }: Row): string | undefined {
  return outsideEncrypted;
}

/** The members of an encrypted object that the tolerant reading accepts outside of it. */
export function outsideRows({ members = [] }: Row): readonly Row[] {
  return members.filter(({ outsideEncrypted }) => outsideEncrypted !== undefined);
}
