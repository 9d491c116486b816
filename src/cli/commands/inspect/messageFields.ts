import { mask } from 'tallystick';
import { describedTable } from 'tallystick/catalogue';
import type { Message } from '../../../codec/createMessage.js';
import type { Verdict } from '../../../codec/Violation.js';
import { isObject, type JsonObject } from '../../../table/JsonObject.js';
import type { Row } from '../../../table/Row.js';
import { pointerTo } from '../../render/pointerTo.js';

/** A member of a message as it is shown. */
export interface Field {
  /** JSON Pointer (RFC 6901); empty for the message as a whole. */
  readonly path: string;
  /** The published name; empty where the table has no row. */
  readonly name: string;
  /** Masked; not there where the member is missing or an object whose members follow. */
  readonly value?: string;
  /** The codes of its violations and notes; none where it is as its table says. */
  readonly faults: readonly string[];
  readonly verdict: 'fine' | 'note' | 'violation' | 'no row';
}

/**
 * Lists the members of a message with their verdicts, then what is missing. Personal data, credentials and
 * what has no row are masked.
 *
 * @param message whose table is used; without one every member is masked
 */
export function messageFields(value: unknown, message: Message | undefined): readonly Field[] {
  const { rows } = message === undefined ? { rows: [] } : describedTable(message);
  const isSealed = message !== undefined && isPayload(value, message);
  // What is inside a pay_load cannot be seen, so nothing of it is missing.
  const verdict = isSealed ? undefined : message?.validate(value, { form: formOf(value, message) });
  const masked = mask({ table: { rows } }, value);
  const found = isObject(masked) ? fieldsOf(masked, rows, '', verdict) : [];
  const present = isSealed
    ? found.map((field) => (field.path === '/pay_load' ? asPayload(field) : field))
    : found;
  const paths = new Set(present.map(({ path }) => path));
  const others = [...(verdict?.violations ?? []), ...(verdict?.notes ?? [])].filter(
    ({ path }) => !paths.has(path),
  );
  const missing = [...new Set(others.map(({ path }) => path))].map((path) => ({
    path,
    name: nameAt(rows, path),
    ...judged(path, verdict),
  }));
  return [...present, ...missing];
}

/** Whether a message is sent as a whole in its `pay_load`, and is so here. */
function isPayload(value: unknown, { table }: Message): boolean {
  return table.payLoad === true && isObject(value) && typeof value.pay_load === 'string';
}

function asPayload(field: Field): Field {
  return { ...field, name: 'The message, encrypted', verdict: 'fine' };
}

/** An encrypted member that is a string still makes the message one of the wire. */
function formOf(value: unknown, { table }: Message): 'plain' | 'wire' {
  const isSealed = table.rows.some(
    ({ encrypted, identifier }) => encrypted && isObject(value) && typeof value[identifier] === 'string',
  );
  return isSealed ? 'wire' : 'plain';
}

function fieldsOf(
  masked: JsonObject,
  rows: readonly Row[],
  above: string,
  verdict: Verdict | undefined,
): readonly Field[] {
  return Object.entries(masked).flatMap(([identifier, value]) => {
    const row = rows.find((one) => one.identifier === identifier);
    const path = pointerTo(above, identifier);
    const common = { path, name: row?.name ?? '' };
    const { faults, verdict: known } = judged(path, verdict);
    const shown = row === undefined && known === 'fine' ? ('no row' as const) : known;
    return isObject(value)
      ? [{ ...common, faults, verdict: shown }, ...fieldsOf(value, row?.members ?? [], path, verdict)]
      : [{ ...common, value: String(value), faults, verdict: shown }];
  });
}

function judged(path: string, verdict: Verdict | undefined): Pick<Field, 'faults' | 'verdict'> {
  const at = (list: Verdict['notes'] = []) => list.filter((one) => one.path === path).map(({ code }) => code);
  const [violations, notes] = [at(verdict?.violations), at(verdict?.notes)];
  const kind = violations.length > 0 ? 'violation' : notes.length > 0 ? 'note' : 'fine';
  return { faults: [...violations, ...notes], verdict: kind };
}

function nameAt(rows: readonly Row[], path: string): string {
  const [first, ...more] = path.split('/').slice(1);
  const row = rows.find(({ identifier }) => identifier === first);
  return more.length === 0 ? (row?.name ?? '') : nameAt(row?.members ?? [], `/${more.join('/')}`);
}
