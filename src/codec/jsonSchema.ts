import { notation } from '../generated/notation.js';
import type { Form, MessageTable, Reading, Row } from './Table.js';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** Which of the four schemas of a message. */
export interface SchemaOptions {
  /** Tolerant unless said otherwise. */
  readonly reading?: Reading | undefined;
  /** Plain unless said otherwise. */
  readonly form?: Form | undefined;
}

interface Context {
  readonly strict: boolean;
  readonly wire: boolean;
}

/**
 * Derives the JSON Schema of a message from its table: self-contained, with an `$id`. What JSON
 * Schema cannot say stands in its `$comment`.
 */
export function jsonSchema(
  table: MessageTable,
  { reading = 'tolerant', form = 'plain' }: SchemaOptions = {},
): JsonSchema {
  const context: Context = { strict: reading === 'strict', wire: form === 'wire' };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:tallystick:${table.name}:${form}:${reading}`,
    title: `${table.title}: ${table.name.slice(table.name.lastIndexOf('/') + 1)}, ${form} form, ${reading} reading`,
    $comment: `JSON Schema cannot say: ${[...new Set(unsaid(table.rows, context))].join('; ')}.`,
    ...objectSchema(table.rows, context),
  };
}

function objectSchema(rows: readonly Row[], context: Context): JsonSchema {
  const beside = besideRows(rows);
  const required = rows.filter(
    (row) => isMandatory(row) && row.condition === undefined && (context.strict || row.beside === undefined),
  );
  const together = rows
    .filter(({ condition }) => condition && 'party' in condition)
    .map(({ identifier }) => identifier);
  const clauses = [...conditions(rows, context), ...insideOrBeside(rows, context)];
  return {
    type: 'object',
    properties: Object.fromEntries([
      ...rows.map((row) => [row.identifier, rowSchema(row, context)]),
      ...beside.map((row) => [row.identifier, context.strict ? false : textSchema(row, context)]),
    ]),
    ...(required.length > 0 && { required: required.map(({ identifier }) => identifier) }),
    ...(together.length > 0 && {
      dependentRequired: Object.fromEntries(
        together.map((identifier) => [identifier, together.filter((other) => other !== identifier)]),
      ),
    }),
    ...(clauses.length > 0 && { allOf: clauses }),
  };
}

function rowSchema(row: Row, context: Context): JsonSchema {
  const { name: title, note: description, members, condition } = row;
  const annotations = { title, ...(description !== undefined && { description }) };
  if (members === undefined) return { ...annotations, ...textSchema(row, context) };
  if (row.encrypted && context.wire) {
    return { ...annotations, type: 'string', pattern: '^[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+){4}$' };
  }
  return {
    ...annotations,
    ...objectSchema(members, context),
    ...(context.strict &&
      condition &&
      'anyMember' in condition && { anyOf: members.map(({ identifier }) => ({ required: [identifier] })) }),
  };
}

function textSchema(row: Row, context: Context): JsonSchema {
  if (row.withoutRow) return { type: 'string' };
  const patterns = patternsOf(row, context);
  const text = {
    minLength: row.min ?? 1,
    ...(row.max !== undefined && { maxLength: row.max }),
    ...(patterns.length === 1 && { pattern: patterns[0] }),
    ...(patterns.length > 1 && { allOf: patterns.map((pattern) => ({ pattern })) }),
    ...valuesSchema(row, context),
  };
  return {
    type: 'string',
    ...(row.empty !== undefined && !context.strict ? { anyOf: [{ maxLength: 0 }, text] } : text),
    ...(row.examples && { examples: row.examples }),
  };
}

function patternsOf({ type, format, values }: Row, { strict }: Context): readonly string[] {
  if (values !== undefined) return [];
  const { pattern, tolerantPattern } = notation[type as keyof typeof notation];
  const characters = strict ? pattern : (tolerantPattern ?? pattern);
  return [format?.shape ?? characters, format?.range, strict ? format?.strict?.pattern : undefined]
    .filter((expression) => expression !== undefined)
    .map(({ source }) => source.replaceAll('\\/', '/'));
}

function valuesSchema({ values, ignoreCase }: Row, { strict }: Context): JsonSchema {
  if (values === undefined) return {};
  const listed = Object.keys(values);
  if (ignoreCase === undefined || strict)
    return listed.length === 1 ? { const: listed[0] } : { enum: listed };
  return { pattern: `^(?:${listed.map(inAnyCase).join('|')})$` };
}

function inAnyCase(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`);
}

/** Rows whose presence depends on another member, a clause for each condition. */
function conditions(rows: readonly Row[], { strict }: Context): readonly JsonSchema[] {
  const clauses = new Map<string, { condition: NonNullable<Row['condition']>; rows: Row[] }>();
  for (const row of rows) {
    if (row.condition === undefined) continue;
    const key = JSON.stringify(row.condition);
    const clause = clauses.get(key) ?? { condition: row.condition, rows: [] };
    clause.rows.push(row);
    clauses.set(key, clause);
  }
  return [...clauses.values()].flatMap(({ condition, rows: dependent }): readonly JsonSchema[] => {
    const names = dependent.map(({ identifier }) => identifier);
    if ('missing' in condition) {
      return strict ? [{ anyOf: [{ required: [condition.missing] }, { required: names }] }] : [];
    }
    if (!('member' in condition)) return [];
    const required = dependent.filter(({ presence }) => presence !== 'O').map(({ identifier }) => identifier);
    const filled = dependent.filter(({ empty }) => empty !== undefined && !strict);
    if (required.length === 0 && !strict) return [];
    return [
      {
        if: memberEquals(condition.member.slice(1).split('/'), condition.equals),
        ...(required.length > 0 && {
          // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
          then: {
            required,
            ...(filled.length > 0 && {
              properties: Object.fromEntries(filled.map(({ identifier }) => [identifier, { minLength: 1 }])),
            }),
          },
        }),
        ...(strict && { else: { properties: Object.fromEntries(names.map((name) => [name, false])) } }),
      },
    ];
  });
}

function memberEquals([name, ...rest]: readonly string[], value: string): JsonSchema {
  return {
    type: 'object',
    required: [name],
    properties: { [name as string]: rest.length === 0 ? { const: value } : memberEquals(rest, value) },
  };
}

function besideRows(rows: readonly Row[]): readonly Row[] {
  return rows.flatMap(({ members = [] }) => members.filter(({ beside }) => beside !== undefined));
}

function insideOrBeside(rows: readonly Row[], { strict, wire }: Context): readonly JsonSchema[] {
  if (strict || wire) return [];
  return rows.flatMap(({ identifier: object, members = [] }) =>
    members
      .filter((row) => row.beside !== undefined && isMandatory(row))
      .map(({ identifier }) => ({
        anyOf: [{ required: [identifier] }, { properties: { [object]: { required: [identifier] } } }],
      })),
  );
}

function isMandatory({ presence }: Row): boolean {
  return presence === 'M' || presence === 'R';
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
  const examined = format?.unsaid?.[context.strict ? 'strict' : 'tolerant'];
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
