/** What rows that are neither texts nor objects give to a JSON Schema. */
import type { JsonSchema, SchemaPolicy } from '../jsonSchema.js';
import type { Row } from '../Row.js';
import { nestingOf } from './nesting.js';

/** How many digits every reader of JSON has exactly. */
const SAFE_DIGITS = 15;

/** The schema of a row; `ofObject` makes that of an object by its rows. */
export function kindSchema(
  row: Row,
  policy: SchemaPolicy,
  ofObject: (rows: readonly Row[]) => JsonSchema,
): JsonSchema {
  const { members = [] } = row;
  switch (nestingOf(row)) {
    case 'object':
      return policy.object(row, ofObject(members));
    case 'list':
      return { type: 'array', items: ofObject(members) };
    case 'text':
      return {
        ...policy.text(row),
        contentMediaType: 'application/json',
        contentSchema: ofObject(members),
      };
    default:
      return row.type === 'Int' ? wholeNumberSchema(row, policy) : policy.text(row);
  }
}

function wholeNumberSchema(row: Row, policy: SchemaPolicy): JsonSchema {
  const text = policy.text({ ...row, type: 'N' });
  if (policy.name.endsWith('strict')) return text;
  const { max = SAFE_DIGITS, values, toleratedValues } = row;
  const numbers = values
    ? { enum: Object.keys({ ...values, ...toleratedValues }).map(Number) }
    : { minimum: 0, maximum: 10 ** max - 1 };
  return { anyOf: [text, { type: 'integer', ...numbers }] };
}
