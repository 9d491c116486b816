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
  const filled = empty === undefined ? true : { type: 'string', minLength: 1 };
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  return [{ if: conditionSchema(condition), then: withMember(identifier, filled) }];
}

/** What the strict reading demands of an object because of the condition of one of its rows. */
export function presenceClauses(row: Row): readonly Schema[] {
  const { identifier, condition } = row;
  if (condition && 'missing' in condition) {
    return [{ anyOf: [withMember(condition.missing), withMember(identifier)] }];
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
    .reduceRight<Schema>((inner, name) => withMember(name, inner), { const: equals });
}

/** An object that has a member. It is declared too: where it is not, strict validators take it for a typing error. */
export function withMember(name: string, schema: Schema | true = true): Schema {
  return { type: 'object', required: [name], properties: { [name]: schema } };
}

/** The keyword of an object that is there with one of its members only. */
export function anyMemberSchema({ condition, members = [] }: Row): Schema {
  return condition && 'anyMember' in condition
    ? { anyOf: members.map(({ identifier }) => withMember(identifier)) }
    : {};
}
