/** The presence axis: whether a member has to be there, and the condition that it depends on. */
import type { Mutator } from './Dice.js';
import type { Fault, WordedFault } from './Fault.js';
import { listInWords } from './format.js';
import { isObject, type JsonObject } from './JsonObject.js';
import type { Condition, MessageTable, Party, Presence, Row } from './Row.js';
import { valueAt } from './valueAt.js';

/** What the letters of the presence column mean, for the documentation. */
export const presenceTitles: Readonly<Record<Presence, readonly [title: string, meaning: string]>> = {
  M: [
    'Mandatory',
    "The member is in every message. In LianLian's responses a group of rows is mandatory under a condition that is printed above it.",
  ],
  C: [
    'Conditional',
    'The member depends on a condition. The row gives it in words; where no field of a message shows whether it holds, the member is never demanded.',
  ],
  O: ['Optional', 'The member may be left out. A member that is there is checked all the same.'],
  R: [
    'Returned',
    'The response repeats the value of the request. It is mandatory, and compared with the request where that is at hand.',
  ],
};

/** The errata that a condition names. */
export function conditionErrata(condition: Condition | undefined): readonly string[] {
  return condition && 'erratum' in condition ? [condition.erratum] : [];
}

/** Whether the table demands the row without a condition. */
export function isMandatory({ presence, condition }: Row): boolean {
  return (presence === 'M' || presence === 'R') && condition === undefined;
}

/** The identifiers of the rows that only a merchant sends. */
export function merchantRowsOf(rows: readonly Row[]): readonly string[] {
  return rows.filter(isMerchantRow).map(({ identifier }) => identifier);
}

/** Whether a merchant alone sends the row. */
export function isMerchantRow({ condition }: Row): boolean {
  return condition !== undefined && 'party' in condition;
}

/** Whether other members, or the request, decide on a row. */
export function dependsOnMessage({ condition, presence, matchesRequest }: Row): boolean {
  return (
    matchesRequest !== undefined || presence === 'R' || (condition !== undefined && !('party' in condition))
  );
}

export const presenceFaults = {
  required: {
    code: 'required',
    rule: 'required',
    words: (row, merchantRows) => `is missing: ${because(row, merchantRows, 'is required')}`,
  },
  absent: {
    code: 'absent',
    rule: 'absent',
    words: (row, merchantRows) => `must be left out: ${because(row, merchantRows, 'is allowed only')}`,
  },
} as const satisfies Record<string, WordedFault>;

/** The sentence after "is missing:" and "must be left out:". */
function because(row: Row, merchantRows: readonly string[], verb: string): string {
  const { condition, presence } = row;
  if (condition === undefined || 'unknowable' in condition) {
    return presence === 'M' ? 'it is mandatory' : 'it is returned from the request';
  }
  if ('party' in condition)
    return `a merchant sends ${listInWords(merchantRows, 'and')}, a member none of them`;
  return `it ${verb} ${'anyMember' in condition ? 'with one of its members' : where(condition)}`;
}

/** Such as `where /ret_code is 0000`. */
function where(condition: Extract<Condition, { member: string } | { missing: string }>): string {
  return 'member' in condition
    ? `where ${condition.member} is ${condition.equals}`
    : `where ${condition.missing} is missing`;
}

/** What a check of presence knows of the message. */
export interface PresenceContext {
  readonly root: JsonObject;
  /** Whether the rows of a merchant are due: by the party, or where that is not given by one of them. */
  isMerchant: boolean | undefined;
}

/** Whether a row must have a member in this message; `merchantRows` are those of its object. */
export function isRequired(
  row: Row,
  merchantRows: readonly string[],
  context: PresenceContext,
  siblings: JsonObject,
): boolean {
  const { condition, presence } = row;
  if (condition === undefined) return isMandatory(row);
  if ('party' in condition) {
    context.isMerchant ??= merchantRows.some((identifier) => siblings[identifier] !== undefined);
    return context.isMerchant;
  }
  if ('missing' in condition) return siblings[condition.missing] === undefined;
  return 'member' in condition && presence !== 'O' && holds(condition, context.root);
}

/** The fault of a row that is required and has no member. */
export function missingFault({ condition }: Row): Fault {
  return condition && 'missing' in condition
    ? { ...presenceFaults.required, erratum: condition.erratum }
    : presenceFaults.required;
}

/** The fault of a member that is there although its condition does not hold; `value` is that of an object. */
export function presentFault(row: Row, root: JsonObject, value?: JsonObject): Fault | undefined {
  const { condition, members } = row;
  if (condition === undefined || !('erratum' in condition)) return undefined;
  const isEmpty =
    'anyMember' in condition &&
    value !== undefined &&
    !members?.some(({ identifier }) => value[identifier] !== undefined);
  const { erratum } = condition;
  return isEmpty || !conditionHolds(row, root) ? { ...presenceFaults.absent, erratum } : undefined;
}

function holds({ member, equals }: Extract<Condition, { member: string }>, root: JsonObject): boolean {
  return valueAt(root, member) === equals;
}

/** Whether the value on which a row depends is there; true for a row that depends on none. */
export function conditionHolds({ condition }: Row, root: JsonObject): boolean {
  return condition === undefined || !('member' in condition) || holds(condition, root);
}

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

/** What JSON Schema cannot say of the presence. */
export function presenceBeyondSchema({ identifier, condition }: Row): readonly string[] {
  if (condition === undefined) return [];
  if ('party' in condition) return [`that ${identifier} is a merchant's and never a member's`];
  return 'unknowable' in condition ? [`that ${identifier} is needed when ${condition.unknowable}`] : [];
}

/** When a member is present, for the documentation. */
export interface PresenceInWords {
  readonly words: string;
  /** What is accepted all the same, and the erratum under which it is. */
  readonly tolerated?: { readonly words: string; readonly erratum: string };
}

const UNCONDITIONAL: Readonly<Record<Presence, string>> = {
  M: 'Mandatory.',
  O: 'Optional.',
  R: 'Mandatory; it repeats the request.',
  C: 'Conditional, with no condition printed.',
};

/** When a member is present, in sentences; `merchantRows` are those of its object. */
export function presenceInWords(row: Row, merchantRows: readonly string[]): PresenceInWords {
  const { condition, presence } = row;
  if (condition === undefined) return { words: UNCONDITIONAL[presence] };
  if ('party' in condition) {
    return {
      words: `A merchant sends ${listInWords(merchantRows, 'and')}, all of them. A member of UnionPay sends none of them. Where nobody says which of the two the sender is, all of them are there or none.`,
    };
  }
  if ('unknowable' in condition) {
    return {
      words: `Needed when ${condition.unknowable}. No message shows that, so nothing is refused because it is missing.`,
    };
  }
  const { erratum } = condition;
  const tolerated = (words: string) => ({ words: `${words} is accepted and reported`, erratum });
  if ('anyMember' in condition) {
    return {
      words: 'Present when one of its members is sent, and only then.',
      tolerated: tolerated('An empty one'),
    };
  }
  if ('missing' in condition) {
    return {
      words: `Mandatory ${where(condition)}, optional beside it.`,
      tolerated: tolerated('A message without it'),
    };
  }
  const holding = `${condition.member.slice(1).replaceAll('/', '.')} is ${condition.equals}`;
  return {
    words: `${presence === 'O' ? 'Optional' : 'Mandatory'} where ${holding}, left out otherwise.`,
    tolerated: tolerated('One that is there otherwise'),
  };
}

const SHORT: Readonly<Record<Presence, string>> = {
  M: 'mandatory',
  C: 'conditional',
  O: 'optional',
  R: 'returned from the request',
};

/** When a member is present, in a few words, for the types. */
export function presenceInShort({ presence, condition }: Row): string {
  if (condition === undefined || 'party' in condition || 'anyMember' in condition) return SHORT[presence];
  const when = 'unknowable' in condition ? `where ${condition.unknowable}` : where(condition);
  return `${SHORT[presence]} ${when}`;
}

/** Whether a sample may leave the member out at will. */
export function isOptional({ presence, condition }: Row): boolean {
  if (condition === undefined) return presence === 'O';
  return 'unknowable' in condition || (presence === 'O' && 'member' in condition);
}

/** The values on which rows depend, by JSON Pointer. */
export function decidingValues(rows: readonly Row[]): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap(({ condition }) =>
      condition && 'member' in condition ? [[condition.member, condition.equals] as const] : [],
    ),
  );
}

/** Whether a sample may keep a member that was drawn. */
export function isAllowed(
  { condition }: Row,
  value: unknown,
  siblings: JsonObject,
  root: JsonObject,
  party: Party,
): boolean {
  if (condition === undefined || 'unknowable' in condition) return true;
  if ('party' in condition) return condition.party === party;
  if ('member' in condition) return holds(condition, root);
  if ('anyMember' in condition) return isObject(value) && Object.keys(value).length > 0;
  return siblings[condition.missing] === undefined;
}

/** Takes away a member that is required in this message. */
export function missingMutator(row: Row, root: JsonObject, party: Party | undefined): Mutator | undefined {
  const { condition, presence } = row;
  const isRequired =
    condition === undefined
      ? isMandatory(row)
      : 'party' in condition
        ? party !== 'member'
        : 'member' in condition && presence !== 'O' && holds(condition, root);
  return isRequired ? { rule: 'required', what: 'is missing', mutate: () => undefined } : undefined;
}

/** Whether a member must not be there, because a merchant alone sends it. */
export function isUnwanted(row: Row, party: Party | undefined): boolean {
  return party === 'member' && isMerchantRow(row);
}

/** Whether two parties may send a message, each with other rows. */
export function hasParties({ rows }: MessageTable): boolean {
  return rows.some(isMerchantRow);
}
