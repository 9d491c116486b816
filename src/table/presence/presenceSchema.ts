/** What the presence axis gives to a JSON Schema. */
import type { Condition, Row } from '../Row.js';
import { merchantRowsOf } from './presence.js';

type Schema = Readonly<Record<string, unknown>>;

/** The keywords that an object gets because rows are there all or none. */
export function merchantRowsSchema(rows: readonly Row[]): Schema {
  const merchantRows = merchantRowsOf(rows);
  return merchantRows.length > 0
    ? { dependentRequired: Object.fromEntries(merchantRows.map((name) => [name, merchantRows])) }
    : {};
}

/** What the tolerant reading demands of an object because one of its rows is due. */
export function dueClauses({ identifier, condition, presence, empty }: Row): readonly Schema[] {
  if (!condition || !('member' in condition) || presence === 'O') return [];
  const filled = empty && { properties: { [identifier]: { minLength: 1 } } };
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  return [{ if: conditionSchema(condition), then: { required: [identifier], ...filled } }];
}

/** What the strict reading demands of an object because of the condition of one of its rows. */
export function presenceClauses(row: Row): readonly Schema[] {
  const { identifier, condition } = row;
  if (condition && 'missing' in condition) {
    return [{ anyOf: [{ required: [condition.missing] }, { required: [identifier] }] }];
  }
  if (!condition || !('member' in condition)) return [];
  const [due = { if: conditionSchema(condition) }] = dueClauses(row);
  return [{ ...due, else: { properties: { [identifier]: false } } }];
}

/** An object whose member has the value on which a row depends. */
function conditionSchema({ member, equals }: Extract<Condition, { member: string }>): Schema {
  return member
    .slice(1)
    .split('/')
    .reduceRight<Schema>(
      (inner, name) => ({ type: 'object', required: [name], properties: { [name]: inner } }),
      { const: equals },
    );
}

/** The keyword of an object that is there with one of its members only. */
export function anyMemberSchema({ condition, members = [] }: Row): Schema {
  return condition && 'anyMember' in condition
    ? { anyOf: members.map(({ identifier }) => ({ required: [identifier] })) }
    : {};
}
