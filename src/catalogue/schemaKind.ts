import { COMPACT_JWE } from '../codec/compactJwe.js';
import { isMandatory } from '../codec/isMandatory.js';
import {
  type JsonSchema,
  listed,
  matching,
  memberEquals,
  plainTolerant,
  type SchemaKind,
  textSchema,
  whereItIsDue,
} from '../codec/jsonSchema.js';
import type { Form, Reading, Row } from '../codec/Table.js';
import { notation } from '../generated/notation.js';

/** What the schemas of a form and a reading say. */
export function schemaKind(form: Form, reading: Reading): SchemaKind {
  const kind = reading === 'strict' ? plainStrict : plainTolerant;
  return form === 'wire' ? { ...kind, ...wire(kind), name: `wire:${reading}` } : kind;
}

const plainStrict: SchemaKind = {
  name: 'plain:strict',
  isRequired: isMandatory,
  clauses: whereItStands,
  text: strictText,
  object: ({ condition }, members) =>
    condition && 'anyMember' in condition ? { ...members, anyOf: anyOf(members) } : members,
  beside: () => false,
};

function wire(plain: SchemaKind): Pick<SchemaKind, 'clauses' | 'object'> {
  return {
    // What is inside the JWE is not seen.
    clauses: (row) => (row.encrypted ? [] : plain.clauses(row)),
    object: (row, members) =>
      row.encrypted ? { type: 'string', pattern: COMPACT_JWE.source } : plain.object(row, members),
  };
}

function anyOf({ properties }: JsonSchema): readonly JsonSchema[] {
  return Object.keys(properties as object).map((name) => ({ required: [name] }));
}

function strictText(row: Row): JsonSchema {
  const { type, format, values } = row;
  const { shape = notation[type as keyof typeof notation].pattern, range, strict } = format ?? {};
  return textSchema(row, values ? listed(values) : matching(shape, range, strict?.pattern), false);
}

function whereItStands(row: Row): readonly JsonSchema[] {
  const { identifier, condition } = row;
  if (condition && 'missing' in condition) {
    return [{ anyOf: [{ required: [condition.missing] }, { required: [identifier] }] }];
  }
  if (!condition || !('member' in condition)) return [];
  const [whereDue = { if: memberEquals(condition.member.slice(1).split('/'), condition.equals) }] =
    whereItIsDue(row);
  return [{ ...whereDue, else: { properties: { [identifier]: false } } }];
}
