import { missingEchoFault } from '../table/echo.js';
import { COMPACT_JWE, encryptedFaults } from '../table/encryptedObject.js';
import { forgetMatch } from '../table/forgetMatch.js';
import { isObject, type JsonObject } from '../table/JsonObject.js';
import { notationFaults } from '../table/notation/notation.js';
import {
  isMerchantRow,
  isRequired,
  missingFault,
  presenceFaults,
  presentFault,
} from '../table/presence/presence.js';
import type { Form, Party, Reading } from '../table/Row.js';
import { checkText } from './checkText.js';
import type { CompiledRow, CompiledRows, CompiledTable } from './compileTable.js';
import { unknownMember } from './unknownMember.js';
import { report, roomFor, type ValidationContext } from './ValidationContext.js';
import type { Verdict, Violation } from './Violation.js';
import { violationOf } from './violationOf.js';

/** How a message is judged. */
export interface JudgeOptions {
  /** Tolerant by default. */
  readonly reading?: Reading | undefined;
  /** Plain by default. */
  readonly form?: Form | undefined;
  /** Who sent the message. Not given: the members for a merchant are there all or none. */
  readonly party?: Party | undefined;
  /** The request that a response answers, in either form, for the members that must match. */
  readonly request?: unknown;
  /** The most violations, and the most notes, that the verdict lists: 1 to 1,000,000, 100 by default. The others are counted. */
  readonly maxViolations?: number | undefined;
}

const NONE: readonly Violation[] = Object.freeze([]);
const VALID: Verdict = Object.freeze({ valid: true, violations: NONE, notes: NONE });

/**
 * Validates a parsed message against its table and finds everything that is wrong with it.
 *
 * @param encoding the signature is still to come, and unknown members are refused
 */
export function validateMessage(
  table: CompiledTable,
  value: unknown,
  { reading, form, party, request, maxViolations = 100 }: JudgeOptions = {},
  encoding = false,
): Verdict {
  const { members, outside, whole } = table;
  if (!isObject(value)) {
    forgetMatch();
    return { valid: false, violations: [violationOf(whole, notationFaults.type)], notes: NONE };
  }
  const context: ValidationContext = {
    strict: reading === 'strict',
    wire: form === 'wire',
    encoding,
    table,
    root: value,
    request: isObject(request) ? request : undefined,
    isMerchant: party && party === 'merchant',
    most: maxViolations,
    violations: [],
    notes: [],
    omitted: undefined,
  };
  checkRows(context, members, value, context.request);
  for (const row of outside) checkOutside(context, row, value);
  if (party === 'member') {
    for (const row of members.rows.filter(isMerchantRow)) {
      if (value[row.identifier] !== undefined) report(context, row, presenceFaults.absent);
    }
  }
  forgetMatch();
  const { violations, notes, omitted } = context;
  const valid = violations.length === 0;
  if (valid && notes.length === 0) return VALID;
  const verdict = { valid, violations, notes };
  return omitted === undefined ? verdict : { ...verdict, omitted };
}

/**
 * Checks an object row by row, then the members that have none. Members mostly come in the order of
 * the table, and walking over an object is several times faster than looking its members up.
 */
export function checkRows(
  context: ValidationContext,
  { rows, path }: CompiledRows,
  object: JsonObject,
  request: JsonObject | undefined,
): void {
  let next = 0;
  for (const name in object) {
    let row = rows[next];
    while (row !== undefined && row.identifier !== name) {
      const isStillToCome = object[row.identifier] !== undefined;
      if (!isStillToCome) checkMissing(context, row, object, request);
      row = isStillToCome ? undefined : rows[++next];
    }
    if (row === undefined) continue;
    next += 1;
    checkRow(context, row, object[name], object, request);
  }
  // What did not come in the order of the table.
  for (; next < rows.length; next++) {
    const row = rows[next] as CompiledRow;
    checkRow(context, row, object[row.identifier], object, request);
  }
  if (context.strict) checkUnknown(context, path, rows, object);
}

function checkRow(
  context: ValidationContext,
  row: CompiledRow,
  value: unknown,
  siblings: JsonObject,
  request: JsonObject | undefined,
): void {
  if (value === undefined) checkMissing(context, row, siblings, request);
  else if (row.kind) row.kind.check(context, row, value, siblings, request);
  else if (row.object) checkObject(context, row, row.object, value, request);
  else if (typeof value !== 'string') report(context, row, notationFaults.type);
  else {
    const { sureForm, sureMin, sureMax } = row;
    const isTried = value.length >= sureMin && value.length <= sureMax;
    // Most values are right whatever else the message holds.
    if (isTried && (typeof sureForm === 'function' ? sureForm(value) : sureForm?.test(value))) return;
    checkText(context, row, value, isTried, siblings, request);
  }
}

function checkMissing(
  context: ValidationContext,
  row: CompiledRow,
  siblings: JsonObject,
  request: JsonObject | undefined,
): void {
  const { identifier, merchantRows } = row;
  if (isRequired(row, merchantRows, context, siblings)) {
    const isStillToCome = row.signature && context.encoding;
    const isOutside = row.outsideEncrypted && context.root[identifier] !== undefined;
    if (!isStillToCome && !isOutside) report(context, row, missingFault(row));
  } else if (request !== undefined) {
    report(context, row, missingEchoFault(row, context, request[identifier]));
  }
}

function checkObject(
  context: ValidationContext,
  row: CompiledRow,
  members: CompiledRows,
  value: unknown,
  request: JsonObject | undefined,
): void {
  if (context.wire && row.encrypted) {
    if (typeof value !== 'string') report(context, row, encryptedFaults.jweType);
    else if (!COMPACT_JWE.test(value)) report(context, row, encryptedFaults.jwe);
  } else if (isObject(value)) {
    const requested = request?.[row.identifier];
    report(context, row, presentFault(row, context, value));
    checkRows(context, members, value, isObject(requested) ? requested : undefined);
  } else {
    report(context, row, notationFaults.type);
  }
}

/** Members that no row declares: typing errors of the sender, reported in the strict reading alone. */
function checkUnknown(
  context: ValidationContext,
  path: string,
  rows: readonly CompiledRow[],
  object: JsonObject,
): void {
  const { table, encoding } = context;
  const known = path === '' ? [...rows, ...table.outside] : rows;
  for (const name in object) {
    if (object[name] === undefined || known.some(({ identifier }) => identifier === name)) continue;
    roomFor(context, !encoding)?.push(unknownMember(table.table, path, name));
  }
}

/** A member of the encrypted object that is outside of it. */
function checkOutside(context: ValidationContext, row: CompiledRow, root: JsonObject): void {
  const value = root[row.identifier];
  if (value === undefined) return;
  const { outsideEncrypted: erratum = '' } = row;
  report(context, row, { ...encryptedFaults.outside, erratum });
  checkRow(context, row, value, root, undefined);
}
