import { COMPACT_JWE, outsideRows } from './encryptedObject.js';
import { formatSchema, matching, strictFormatSchema } from './format/formatSchema.js';
import { type JsonSchema, type SchemaPolicy, textSchema } from './jsonSchema.js';
import { isMandatory } from './presence/presence.js';
import { anyMemberSchema, dueClauses, presenceClauses, withMember } from './presence/presenceSchema.js';
import type { Form, Reading, Row } from './Row.js';

const plainTolerant: SchemaPolicy = {
  name: 'plain:tolerant',
  isRequired: (row) => isMandatory(row) && row.outsideEncrypted === undefined,
  clauses: (row) => [...dueClauses(row), ...insideOrOutside(row)],
  text: tolerantText,
  object: (_, members) => members,
  outside: tolerantText,
};

const plainStrict: SchemaPolicy = {
  name: 'plain:strict',
  isRequired: isMandatory,
  clauses: presenceClauses,
  text: (row) => textSchema(row, strictFormatSchema(row), false),
  object: (row, members) => ({ ...members, ...anyMemberSchema(row) }),
  outside: () => false,
};

/** What the schemas of a form and a reading say. */
export function schemaPolicy(form: Form, reading: Reading): SchemaPolicy {
  const plain = reading === 'strict' ? plainStrict : plainTolerant;
  if (form === 'plain') return plain;
  return {
    ...plain,
    name: `wire:${reading}`,
    // What is inside the JWE is not seen.
    clauses: (row) => (row.encrypted ? [] : plain.clauses(row)),
    object: (row, members) =>
      row.encrypted ? { type: 'string', ...matching(undefined, COMPACT_JWE) } : plain.object(row, members),
  };
}

function tolerantText(row: Row): JsonSchema {
  return textSchema(row, formatSchema(row), row.empty !== undefined);
}

function insideOrOutside(row: Row): readonly JsonSchema[] {
  return outsideRows(row).map(({ identifier }) => {
    const inside = { properties: { [row.identifier]: withMember(identifier) } };
    return { anyOf: [withMember(identifier), inside] };
  });
}
