import { outsideRows } from './encryptedObject.js';
import { kindSchema } from './kind/kindSchema.js';
import { lengthSchema } from './length/length.js';
import { merchantRowsSchema } from './presence/presenceSchema.js';
import type { MessageTable, Row } from './Row.js';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** What the schemas of a message say differently, by form and reading. */
export interface SchemaPolicy {
  /** The form and the reading, as they end an `$id`. */
  readonly name: string;
  /** Whether a member is required, whatever else is there. */
  isRequired(row: Row): boolean;
  /** What the object of a row must fulfil because of it. */
  clauses(row: Row): readonly JsonSchema[];
  /** The schema of a row that is a text. */
  text(row: Row): JsonSchema;
  /** The schema of a row that is an object, made of the one of its members. */
  object(row: Row, members: JsonSchema): JsonSchema;
  /** The schema of a member of the encrypted object where it is outside of that. */
  outside(row: Row): JsonSchema | false;
}

/**
 * Derives the JSON Schema of a message from its table: self-contained, with an `$id`, and with the
 * texts that the table has.
 */
export function jsonSchema({ name, rows }: MessageTable, policy: SchemaPolicy): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:tallystick:${name}:${policy.name}`,
    ...objectSchema(rows, policy),
  };
}

function objectSchema(rows: readonly Row[], policy: SchemaPolicy): JsonSchema {
  const required = rows.filter(policy.isRequired).map(({ identifier }) => identifier);
  const clauses = rows.flatMap(policy.clauses);
  return {
    type: 'object',
    properties: Object.fromEntries([
      ...rows.map((row) => [row.identifier, rowSchema(row, policy)]),
      ...rows.flatMap(outsideRows).map((row) => [row.identifier, policy.outside(row)]),
    ]),
    ...(required.length > 0 && { required }),
    ...merchantRowsSchema(rows),
    ...(clauses.length > 0 && { allOf: clauses }),
  };
}

function rowSchema(row: Row, policy: SchemaPolicy): JsonSchema {
  const { name: title, note: description } = row;
  return {
    ...(title && { title }),
    ...(description && { description }),
    ...kindSchema(row, policy, (members) => objectSchema(members, policy)),
  };
}

/** The schema of a text of the row's length. */
export function textSchema(row: Row, content: JsonSchema, mayBeEmpty: boolean): JsonSchema {
  if (row.withoutRow) return { type: 'string' };
  const text = { ...lengthSchema(row), ...content };
  return {
    type: 'string',
    ...(mayBeEmpty ? { anyOf: [{ maxLength: 0 }, text] } : text),
    ...(row.examples && { examples: row.examples }),
  };
}
