import { notation } from '../generated/notation.js';
import { COMPACT_JWE } from './compactJwe.js';
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
 * Derives the JSON Schema of a message from its table: self-contained, with an `$id`, and with the
 * texts that the table has.
 */
export function jsonSchema(
  table: MessageTable,
  { reading = 'tolerant', form = 'plain' }: SchemaOptions = {},
): JsonSchema {
  const context: Context = { strict: reading === 'strict', wire: form === 'wire' };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:tallystick:${table.name}:${form}:${reading}`,
    ...objectSchema(table.rows, context),
  };
}

function objectSchema(rows: readonly Row[], context: Context): JsonSchema {
  const { strict, wire } = context;
  const names = (chosen: readonly Row[]) => chosen.map(({ identifier }) => identifier);
  const required = rows.filter((row) => isMandatory(row) && (strict || row.beside === undefined));
  const together = names(rows.filter(({ condition }) => condition && 'party' in condition));
  const beside = rows.flatMap(({ identifier, members = [] }) =>
    members.filter((row) => row.beside !== undefined).map((row) => [row, identifier] as const),
  );
  const clauses = [
    ...rows.flatMap((row) => conditionClause(row, strict)),
    ...(strict || wire ? [] : beside.map(([row, object]) => insideOrBeside(row.identifier, object))),
  ];
  return {
    type: 'object',
    properties: Object.fromEntries([
      ...rows.map((row) => [row.identifier, rowSchema(row, context)]),
      ...beside.map(([row]) => [row.identifier, strict ? false : textSchema(row, context)]),
    ]),
    ...(required.length > 0 && { required: names(required) }),
    ...(together.length > 0 && {
      dependentRequired: Object.fromEntries(together.map((name) => [name, together])),
    }),
    ...(clauses.length > 0 && { allOf: clauses }),
  };
}

function rowSchema(row: Row, context: Context): JsonSchema {
  const { name: title, note: description, members, condition } = row;
  const annotations = { ...(title && { title }), ...(description && { description }) };
  if (members === undefined) return { ...annotations, ...textSchema(row, context) };
  if (row.encrypted && context.wire) {
    return { ...annotations, type: 'string', pattern: COMPACT_JWE.source };
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

/** A row whose presence depends on another member. */
function conditionClause(
  { identifier, condition, presence, empty }: Row,
  strict: boolean,
): readonly JsonSchema[] {
  const isOptional = presence === 'O';
  if (condition && 'missing' in condition && strict) {
    return [{ anyOf: [{ required: [condition.missing] }, { required: [identifier] }] }];
  }
  if (!condition || !('member' in condition) || (isOptional && !strict)) return [];
  const filled = empty && { properties: { [identifier]: { minLength: 1 } } };
  return [
    {
      if: memberEquals(condition.member.slice(1).split('/'), condition.equals),
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      ...(!isOptional && { then: { required: [identifier], ...filled } }),
      ...(strict && { else: { properties: { [identifier]: false } } }),
    },
  ];
}

function memberEquals([name = '', ...rest]: readonly string[], value: string): JsonSchema {
  return {
    type: 'object',
    required: [name],
    properties: { [name]: rest.length === 0 ? { const: value } : memberEquals(rest, value) },
  };
}

function insideOrBeside(identifier: string, object: string): JsonSchema {
  const required = [identifier];
  return { anyOf: [{ required }, { properties: { [object]: { required } } }] };
}

function isMandatory({ presence, condition }: Row): boolean {
  return (presence === 'M' || presence === 'R') && condition === undefined;
}
