import { COMPACT_JWE, outsideRows } from './encryptedObject.js';
import { formatSchema } from './format.js';
import { lengthSchema } from './length.js';
import { anyMemberSchema, isRequiredInSchema, merchantRowsSchema, presenceClauses } from './presence.js';
import type { Form, MessageTable, Reading, Row } from './Row.js';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** Which of the four schemas of a message. */
export interface SchemaOptions {
  /** Tolerant unless said otherwise. */
  readonly reading?: Reading | undefined;
  /** Plain unless said otherwise. */
  readonly form?: Form | undefined;
}

/**
 * Derives the JSON Schema of a message from its table: self-contained, with an `$id`, and with the
 * texts that the table has.
 */
export function jsonSchema(
  { name, rows }: MessageTable,
  { reading = 'tolerant', form = 'plain' }: SchemaOptions = {},
): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:tallystick:${name}:${form}:${reading}`,
    ...objectSchema(rows, reading, form),
  };
}

function objectSchema(rows: readonly Row[], reading: Reading, form: Form): JsonSchema {
  const required = rows.filter((row) => isRequiredInSchema(row, reading)).map(({ identifier }) => identifier);
  const clauses = rows.flatMap((row) => clausesOf(row, reading, form));
  return {
    type: 'object',
    properties: Object.fromEntries([
      ...rows.map((row) => [row.identifier, rowSchema(row, reading, form)]),
      ...rows
        .flatMap(outsideRows)
        .map((row) => [row.identifier, reading === 'tolerant' && textSchema(row, reading)]),
    ]),
    ...(required.length > 0 && { required }),
    ...merchantRowsSchema(rows),
    ...(clauses.length > 0 && { allOf: clauses }),
  };
}

function rowSchema(row: Row, reading: Reading, form: Form): JsonSchema {
  const { name: title, note: description, members, encrypted } = row;
  return {
    ...(title && { title }),
    ...(description && { description }),
    ...(members === undefined
      ? textSchema(row, reading)
      : encrypted && form === 'wire'
        ? { type: 'string', pattern: COMPACT_JWE.source }
        : { ...objectSchema(members, reading, form), ...anyMemberSchema(row, reading) }),
  };
}

function textSchema(row: Row, reading: Reading): JsonSchema {
  if (row.withoutRow) return { type: 'string' };
  const { examples, empty } = row;
  const text = { ...lengthSchema(row), ...formatSchema(row, reading) };
  return {
    type: 'string',
    ...(empty !== undefined && reading === 'tolerant' ? { anyOf: [{ maxLength: 0 }, text] } : text),
    ...(examples && { examples }),
  };
}

/** What is inside a JWE is not seen. */
function clausesOf(row: Row, reading: Reading, form: Form): readonly JsonSchema[] {
  if (row.encrypted && form === 'wire') return [];
  return [...presenceClauses(row, reading), ...(reading === 'tolerant' ? insideOrOutside(row) : [])];
}

function insideOrOutside(row: Row): readonly JsonSchema[] {
  return outsideRows(row).map(({ identifier }) => {
    const required = [identifier];
    return { anyOf: [{ required }, { properties: { [row.identifier]: { required } } }] };
  });
}
