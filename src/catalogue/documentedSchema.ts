import { type JsonSchema, jsonSchema } from '../codec/jsonSchema.js';
import { form, reading } from '../codec/judgeRules.js';
import type { Form, MessageTable, Reading, Row } from '../codec/Table.js';
import { notation } from '../generated/notation.js';
import { optionsChecker } from '../options/optionsChecker.js';
import { schemaKind } from './schemaKind.js';
import { unsaidOfFormats } from './unsaidOfFormats.js';

/** Which of the four schemas of a message. */
export interface SchemaOptions {
  /** Tolerant unless said otherwise. */
  readonly reading?: Reading | undefined;
  /** Plain unless said otherwise. */
  readonly form?: Form | undefined;
}

const checked = optionsChecker<SchemaOptions>({ reading, form });

/**
 * The JSON Schema of a message with its documentation: title, and in `$comment` what JSON Schema
 * cannot say. The files of `tallystick/schema/` are made of it.
 *
 * @param table a table with texts
 * @param options tolerant and plain unless said otherwise
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
  const context: Context = { strict: reading === 'strict', wire: form === 'wire' };
  const { $schema, $id, ...assertions } = jsonSchema(table, schemaKind(form, reading));
  const kind = table.name.slice(table.name.lastIndexOf('/') + 1);
  return {
    $schema,
    $id,
    title: `${table.title ?? table.name}: ${kind}, ${form} form, ${reading} reading`,
    $comment: `JSON Schema cannot say: ${[...new Set(unsaid(table.rows, context))].join('; ')}.`,
    ...assertions,
  };
}

interface Context {
  readonly strict: boolean;
  readonly wire: boolean;
}

function unsaid(rows: readonly Row[], context: Context): readonly string[] {
  return [
    'that no object has two members of the same name',
    ...rows.flatMap((row) => unsaidOfRow(row, context)),
  ];
}

function unsaidOfRow(row: Row, context: Context): readonly string[] {
  const { identifier, max, presence, condition, format, matchesRequest, members } = row;
  if (row.encrypted && context.wire) return [`what is inside ${identifier}`];
  const examined = format && unsaidOfFormats[format.name]?.[context.strict ? 'strict' : 'tolerant'];
  const isBounded =
    context.strict && max !== undefined && !members && notation[row.type as 'S'].unit === 'byte';
  return [
    ...(members ? unsaid(members, context) : []),
    ...(isBounded ? [`that ${identifier} has at most ${max} bytes in UTF-8`] : []),
    ...(examined === undefined ? [] : [`of ${identifier}, that ${examined}`]),
    ...(presence === 'R' || matchesRequest ? [`that ${identifier} repeats the request`] : []),
    ...(condition && 'party' in condition ? [`that ${identifier} is a merchant's and never a member's`] : []),
    ...(condition && 'unknowable' in condition
      ? [`that ${identifier} is needed when ${condition.unknowable}`]
      : []),
  ];
}
