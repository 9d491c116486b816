import type { TableFileMember } from '../../table/TableFile.js';
import type { ImportWarning } from './ImportWarning.js';
import type { PrintedRow, PrintedTable } from './PrintedTable.js';
import { plainText } from './plainText.js';
import { printedCondition } from './printedCondition.js';

/** What a page says about members that it prints no row for. */
export interface MembersWithoutRow {
  readonly members: readonly TableFileMember[];
  readonly warnings: readonly ImportWarning[];
}

const NAME = '[a-z][a-z0-9]{0,31}(?:_[a-z0-9]{1,31}){1,8}';
const NAMES = new RegExp(`\\b${NAME}\\b`, 'g');
const WHOLE_NAME = new RegExp(`^${NAME}$`);
// The portal loses the blank before a name in another font.
const REQUIRED_IF = new RegExp(
  `\\b(?:are|is) required if ?(${NAME}) is (?:not|NOT) (?:present|sent|given)(?= ?(?:[.;]|$))`,
  'g',
);
const IN_REQUEST = new RegExp(`\\b(${NAME}) is sent in (?:the )?(?:API )?request`, 'g');

/**
 * Finds the members that a table names in its sentences and has no row for. A member is made only
 * where a sentence says that it is one; of any other name there is a warning.
 *
 * @param table the table itself
 * @param response the response, where the table is a request: it may name what the request holds
 */
export function membersWithoutRow(table: PrintedTable, response?: PrintedTable): MembersWithoutRow {
  const rows = rowsOf(table);
  const known = new Set(rows.map(({ identifier }) => identifier));
  const found = [
    ...rows.flatMap((row) => requiredMembers(row)),
    ...groupMembers(table),
    ...(response === undefined ? [] : rowsOf(response).flatMap(namedInResponse)),
  ];
  const members = new Map<string, Found>();
  const warnings: ImportWarning[] = [];
  for (const one of found) {
    const { identifier, condition } = one.member;
    if (known.has(identifier)) {
      if (condition !== undefined) warnings.push(conditionUnread(one));
    } else if (members.get(identifier)?.member.condition === undefined) {
      members.set(identifier, one);
    }
  }
  const isHandled = (name: string): boolean => known.has(name) || members.has(name);
  return {
    members: [...members.values()].map(({ member }) => member),
    warnings: [
      ...warnings,
      ...[...members.values()].map(memberMade),
      ...rows.flatMap((row) => otherNames(row, isHandled, response === undefined)),
    ],
  };
}

interface Found {
  readonly member: TableFileMember;
  readonly line: number;
}

function rowsOf({ groups }: PrintedTable): readonly PrintedRow[] {
  return groups.flatMap(({ rows }) => rows);
}

/** The members of `a, b are required if c is NOT present`. */
function requiredMembers({ note: printed = '', line }: PrintedRow): readonly Found[] {
  const plain = plainText(printed);
  const matches = [...plain.matchAll(REQUIRED_IF)];
  return matches.flatMap((match, index): readonly Found[] => {
    const before = matches[index - 1];
    const names = namesIn(
      plain.slice(before === undefined ? 0 : before.index + before[0].length, match.index),
    );
    if (names === undefined) return [];
    const missing = match[1] as string;
    const note = 'Named in a condition only.';
    const condition = { missing, erratum: 'printed-condition' } as const;
    return [
      { member: { identifier: missing, note }, line },
      ...names.map((identifier) => ({ member: { identifier, condition, note }, line })),
    ];
  });
}

/** The names of the last sentence; undefined where there is anything else in it. */
function namesIn(plain: string): readonly string[] | undefined {
  const sentence = plain.slice(Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(';')) + 1);
  const names = sentence.split(/[ ,]/).filter((word) => word !== '' && word !== 'and');
  return names.length > 0 && names.every((name) => WHOLE_NAME.test(name)) ? names : undefined;
}

/** The members on which groups of rows depend. */
function groupMembers({ groups }: PrintedTable): readonly Found[] {
  return groups.flatMap(({ sentence, line }) => {
    const condition = sentence === undefined ? undefined : printedCondition(sentence);
    return condition?.kind === 'equals'
      ? [{ member: { identifier: condition.identifier, note: 'Named in a condition only.' }, line }]
      : [];
  });
}

function namedInResponse({ note = '', line }: PrintedRow): readonly Found[] {
  return [...plainText(note).matchAll(IN_REQUEST)].map((match) => ({
    member: { identifier: match[1] as string, note: 'Named in the response only.' },
    line,
  }));
}

function otherNames(
  { identifier, note = '', line }: PrintedRow,
  isHandled: (name: string) => boolean,
  isResponse: boolean,
): readonly ImportWarning[] {
  const plain = plainText(note);
  // What a response says of the request is seen to where the request is read.
  const names = new Set((isResponse ? plain.replace(IN_REQUEST, '') : plain).match(NAMES) ?? []);
  return [...names]
    .filter((name) => !isHandled(name) && !isHandled(name.replace(/^if/, '')))
    .map((name) => ({
      code: 'member-without-row',
      identifier,
      line,
      text: `The note of ${identifier} names ${name}, which has no row and is left out; check whether it is a member.`,
    }));
}

function memberMade({ member: { identifier }, line }: Found): ImportWarning {
  return {
    code: 'member-without-row',
    identifier,
    line,
    text: `${identifier} is named in a sentence and has no row, so it is read as a member without type and length; check that it is one.`,
  };
}

function conditionUnread({ member: { identifier }, line }: Found): ImportWarning {
  return {
    code: 'condition-unread',
    identifier,
    line,
    text: `A sentence says when ${identifier} is required, and its row says something else, which is kept; check which of them holds.`,
  };
}
