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

/** What the tolerant reading demands of an object because one of its rows is required. */
export function dueClauses(row: Row): readonly Schema[] {
  const { condition } = row;
  if (!condition || !('member' in condition) || condition.lenient) return [];
  return isDueThen(row) ? [{ if: conditionSchema(condition), ...dueSchema(row) }] : [];
}

/** What the strict reading demands of an object because of the condition of one of its rows. */
export function presenceClauses(row: Row): readonly Schema[] {
  const { identifier, condition } = row;
  // Of advice, the strict reading demands what the tolerant one does: a required member.
  if (condition && 'advice' in condition) return dueClauses(row);
  if (!condition) return [];
  if ('always' in condition) return [withMember(identifier)];
  if ('missing' in condition) {
    return [{ anyOf: [condition.missing, identifier].flat().map((name) => withMember(name)) }];
  }
  if ('excludes' in condition) {
    return [condition.excludes].flat().map((name) => ({ if: withMember(name), ...leftOutSchema(row) }));
  }
  if (!('member' in condition)) return [];
  if (condition.otherwise) return [{ if: conditionSchema(condition), ...dueSchema(row) }];
  const due = isDueThen(row) ? dueSchema(row) : {};
  return [{ if: conditionSchema(condition), ...due, else: { properties: { [identifier]: false } } }];
}

function leftOutSchema({ identifier }: Row): Schema {
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  return { then: { properties: { [identifier]: false } } };
}

/** Whether a row has to be there where its condition holds, and not only may. */
function isDueThen({ presence }: Row): boolean {
  return presence !== 'O';
}

function dueSchema({ identifier, empty }: Row): Schema {
  const filled = empty === undefined ? true : { type: 'string', minLength: 1 };
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  return { then: withMember(identifier, filled) };
}

/** An object whose member has the value on which a row depends. */
function conditionSchema({ member, equals }: Extract<Condition, { member: string }>): Schema {
  return member
    .slice(1)
    .split('/')
    .reduceRight<Schema>(
      (inner, name) => withMember(name, inner),
      typeof equals === 'string' ? { const: equals } : { enum: equals },
    );
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
