import { COMPACT_JWE } from './encryptedObject.js';
import { strictFormatSchema } from './format/formatSchema.js';
import { plainTolerant, type SchemaPolicy, textSchema } from './jsonSchema.js';
import { isMandatory } from './presence/presence.js';
import { anyMemberSchema, presenceClauses } from './presence/presenceSchema.js';
import type { Form, Reading } from './Row.js';

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
      row.encrypted ? { type: 'string', pattern: COMPACT_JWE.source } : plain.object(row, members),
  };
}
