import { judgeRules } from '../codec/judgeRules.js';
import { optionsChecker } from '../options/optionsChecker.js';
import { echoBeyondSchema } from '../table/echo.js';
import { formatBeyondSchema } from '../table/format/formatWords.js';
import { type JsonSchema, jsonSchema } from '../table/jsonSchema.js';
import { kindBeyondSchema } from '../table/kind/kindWords.js';
import { lengthBeyondSchema } from '../table/length/lengthWords.js';
import { presenceBeyondSchema } from '../table/presence/presenceWords.js';
import type { Form, MessageTable, Reading, Row } from '../table/Row.js';
import { schemaPolicy } from '../table/schemaPolicy.js';

/** Which of the four schemas of a message. */
export interface SchemaOptions {
  /** Tolerant by default. */
  readonly reading?: Reading | undefined;
  /** Plain by default. */
  readonly form?: Form | undefined;
}

const { form, reading } = judgeRules();
const checked = optionsChecker<SchemaOptions>({ reading, form });

/**
 * The JSON Schema of a message with its documentation: title, and in `$comment` what JSON Schema
 * cannot say. The files of `tallystick/schema/` are made of it.
 *
 * @param table a table with texts
 * @param options tolerant and plain by default
 * @returns a schema that refers to nothing outside of it
 * @throws TypeError for an option that is unknown or wrong
 * @example
 * ```ts
 * import { describedTable, documentedSchema } from 'tallystick/catalogue';
 * import { channelLoginInfo } from 'tallystick/unionpay';
 *
 * const schema = documentedSchema(describedTable(channelLoginInfo.request), { reading: 'strict' });
 * console.log(schema.title); // Channel Login Information: request, plain form, strict reading
 * ```
 */
export function documentedSchema(table: MessageTable, options?: SchemaOptions): JsonSchema {
  const { reading = 'tolerant', form = 'plain' } = checked(options);
  const { $schema, $id, ...assertions } = jsonSchema(table, schemaPolicy(form, reading));
  return {
    $schema,
    $id,
    title: `${table.title ?? table.name}: ${table.direction}, ${form} form, ${reading} reading`,
    $comment: `JSON Schema cannot say: ${[...new Set(beyondSchema(table.rows, reading, form))].join('; ')}.`,
    ...assertions,
  };
}

function beyondSchema(rows: readonly Row[], reading: Reading, form: Form): readonly string[] {
  return [
    'that no object has two members of the same name',
    ...rows.flatMap((row) => beyondSchemaOfRow(row, reading, form)),
  ];
}

function beyondSchemaOfRow(row: Row, reading: Reading, form: Form): readonly string[] {
  const { identifier, members, encrypted } = row;
  if (encrypted && form === 'wire') return [`what is inside ${identifier}`];
  return [
    ...(members ? beyondSchema(members, reading, form) : []),
    ...kindBeyondSchema(row),
    ...lengthBeyondSchema(row, reading),
    ...formatBeyondSchema(row, reading),
    ...echoBeyondSchema(row),
    ...presenceBeyondSchema(row),
  ];
}
