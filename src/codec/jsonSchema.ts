import { notation } from '../generated/notation.js';
import { isMandatory } from './isMandatory.js';
import type { MessageTable, Row } from './Table.js';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** What the schemas of a message say differently, by form and reading. */
export interface SchemaKind {
  /** The form and the reading, as they end an `$id`. */
  readonly name: string;
  /** Whether a member must stand, whatever else does. */
  isRequired(row: Row): boolean;
  /** What the object of a row must fulfil because of it. */
  clauses(row: Row): readonly JsonSchema[];
  /** The schema of a row that is a text. */
  text(row: Row): JsonSchema;
  /** The schema of a row that is an object, made of the one of its members. */
  object(row: Row, members: JsonSchema): JsonSchema;
  /** The schema of a member of the encrypted object where it stands beside that. */
  beside(row: Row): JsonSchema | false;
}

/** What is accepted of a message whose encrypted member is an object. */
export const plainTolerant: SchemaKind = {
  name: 'plain:tolerant',
  isRequired: (row) => isMandatory(row) && row.beside === undefined,
  clauses: (row) => [...whereItIsDue(row), ...insideOrBeside(row)],
  text: tolerantText,
  object: (_, members) => members,
  beside: tolerantText,
};

/**
 * Derives the JSON Schema of a message from its table: self-contained, with an `$id`, and with the
 * texts that the table has.
 */
export function jsonSchema({ name, rows }: MessageTable, kind = plainTolerant): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:tallystick:${name}:${kind.name}`,
    ...objectSchema(rows, kind),
  };
}

function objectSchema(rows: readonly Row[], kind: SchemaKind): JsonSchema {
  const required = namesOf(rows.filter(kind.isRequired));
  const together = namesOf(rows.filter(({ condition }) => condition && 'party' in condition));
  const clauses = rows.flatMap(kind.clauses);
  return {
    type: 'object',
    properties: Object.fromEntries([
      ...rows.map((row) => [row.identifier, rowSchema(row, kind)]),
      ...rows.flatMap(besideOf).map((row) => [row.identifier, kind.beside(row)]),
    ]),
    ...(required.length > 0 && { required }),
    ...(together.length > 0 && {
      dependentRequired: Object.fromEntries(together.map((name) => [name, together])),
    }),
    ...(clauses.length > 0 && { allOf: clauses }),
  };
}

function rowSchema(row: Row, kind: SchemaKind): JsonSchema {
  const { name: title, note: description, members } = row;
  return {
    ...(title && { title }),
    ...(description && { description }),
    ...(members === undefined ? kind.text(row) : kind.object(row, objectSchema(members, kind))),
  };
}

function tolerantText(row: Row): JsonSchema {
  const { type, format, values, ignoreCase, empty } = row;
  const { pattern, tolerantPattern = pattern } = notation[type as keyof typeof notation];
  const inAnyCase =
    ignoreCase &&
    new RegExp(
      `^(?:${Object.keys(values ?? {})
        .map(eitherCase)
        .join('|')})$`,
    );
  return textSchema(
    row,
    values && !inAnyCase
      ? listed(values)
      : matching(inAnyCase || format?.shape || tolerantPattern, format?.range),
    empty !== undefined,
  );
}

function eitherCase(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`);
}

/** The schema of a text of the row's length. */
export function textSchema(row: Row, content: JsonSchema, mayBeEmpty: boolean): JsonSchema {
  if (row.withoutRow) return { type: 'string' };
  const { min = 1, max, examples } = row;
  const text = { minLength: min, ...(max !== undefined && { maxLength: max }), ...content };
  return {
    type: 'string',
    ...(mayBeEmpty ? { anyOf: [{ maxLength: 0 }, text] } : text),
    ...(examples && { examples }),
  };
}

/** One of the published values. */
export function listed(values: object): JsonSchema {
  const names = Object.keys(values);
  return names.length === 1 ? { const: names[0] } : { enum: names };
}

/** A text that matches every pattern that is given. */
export function matching(...patterns: readonly (RegExp | undefined)[]): JsonSchema {
  const [first, ...others] = patterns.flatMap((pattern) =>
    pattern ? { pattern: pattern.source.replaceAll('\\/', '/') } : [],
  );
  return others.length > 0 ? { allOf: [first, ...others] } : { ...first };
}

/** A member that is due where another one has some value. */
export function whereItIsDue({ identifier, condition, presence, empty }: Row): readonly JsonSchema[] {
  if (!condition || !('member' in condition) || presence === 'O') return [];
  const filled = empty && { properties: { [identifier]: { minLength: 1 } } };
  return [
    {
      if: memberEquals(condition.member.slice(1).split('/'), condition.equals),
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { required: [identifier], ...filled },
    },
  ];
}

/** An object whose member, given by its path, has a value. */
export function memberEquals([name = '', ...rest]: readonly string[], value: string): JsonSchema {
  return {
    type: 'object',
    required: [name],
    properties: { [name]: rest.length === 0 ? { const: value } : memberEquals(rest, value) },
  };
}

function insideOrBeside(row: Row): readonly JsonSchema[] {
  return namesOf(besideOf(row)).map((name) => {
    const required = [name];
    return { anyOf: [{ required }, { properties: { [row.identifier]: { required } } }] };
  });
}

function besideOf({ members = [] }: Row): readonly Row[] {
  return members.filter(({ beside }) => beside !== undefined);
}

function namesOf(rows: readonly Row[]): readonly string[] {
  return rows.map(({ identifier }) => identifier);
}
