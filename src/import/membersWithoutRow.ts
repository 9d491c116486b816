import type { Condition } from '../table/Row.js';
import type { TableFileMember } from '../table/TableFile.js';
import type { ImportWarning } from './ImportWarning.js';
import type { PageLine } from './PageLine.js';
import type { PrintedRow, PrintedTable } from './PrintedTable.js';
import { plainText } from './plainText.js';
import { printedCondition } from './printedCondition.js';
import { shortened } from './shortened.js';

/** What the sentences of a page say about members, many of which it prints no row for. */
export interface MembersWithoutRow {
  readonly members: readonly TableFileMember[];
  /** When the rows are required that a sentence names, by identifier. */
  readonly conditions: ReadonlyMap<string, Condition>;
  readonly warnings: readonly ImportWarning[];
}

const NAME = '[a-z][a-z0-9]{0,31}(?:_[a-z0-9]{1,31}){1,8}';
const NAMES = new RegExp(`\\b${NAME}\\b`, 'g');
const WHOLE_NAME = new RegExp(`^${NAME}$`);
// The portal loses the blank before a name in another font.
const REQUIRED_IF = new RegExp(
  `\\b(?:are|is) required if ?(${NAME}|[a-z]{1,32}) is (?:not|NOT) (?:present|sent|given)(?= ?(?:[.;]|$))`,
  'g',
);
const CONDITIONAL = /\b(?:if|when|only|unless|ignored|required)\b/i;
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
    ...rows.flatMap(({ note = '', line }) => requiredMembers(note, line, known)),
    ...table.prose.flatMap(({ text, line }) => requiredMembers(text, line, known)),
    ...groupMembers(table),
    ...(response === undefined ? [] : rowsOf(response).flatMap(namedInResponse)),
  ];
  const members = new Map<string, Found>();
  const conditions = new Map<string, Condition>();
  for (const one of found) {
    const { identifier, condition } = one.member;
    if (known.has(identifier)) {
      if (condition !== undefined) conditions.set(identifier, condition);
    } else if (members.get(identifier)?.member.condition === undefined) {
      members.set(identifier, one);
    }
  }
  const isHandled = (name: string): boolean => known.has(name) || members.has(name);
  return {
    members: [...members.values()].map(({ member }) => member),
    conditions,
    warnings: [
      ...table.prose.flatMap((line) => sentenceUnread(line, known)),
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
function requiredMembers(printed: string, line: number, known: ReadonlySet<string>): readonly Found[] {
  const plain = plainText(printed);
  const matches = [...plain.matchAll(REQUIRED_IF)];
  return matches.flatMap((match, index): readonly Found[] => {
    const before = matches[index - 1];
    const names = namesIn(
      plain.slice(before === undefined ? 0 : before.index + before[0].length, match.index),
      known,
    );
    const missing = match[1] as string;
    if (names === undefined || !isName(missing, known)) return [];
    const note = 'Named in a condition only.';
    const condition = { missing, erratum: 'printed-condition' } as const;
    return [
      { member: { identifier: missing, note }, line },
      ...names.map((identifier) => ({ member: { identifier, condition, note }, line })),
    ];
  });
}

/** The names of the last sentence; undefined where there is anything else in it. */
function namesIn(plain: string, known: ReadonlySet<string>): readonly string[] | undefined {
  const sentence = plain.slice(Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(';')) + 1);
  const names = sentence.split(/[ ,]/).filter((word) => word !== '' && word !== 'and');
  return names.length > 0 && names.every((name) => isName(name, known)) ? names : undefined;
}

function isName(word: string, known: ReadonlySet<string>): boolean {
  return WHOLE_NAME.test(word) || known.has(word);
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

/** A sentence next to the rows that seems to say when some of them are sent, in other words than those above. */
function sentenceUnread(
  { text, plain, line }: PageLine,
  known: ReadonlySet<string>,
): readonly ImportWarning[] {
  const [identifier] = (plain.match(NAMES) ?? []).filter((name) => known.has(name));
  if (identifier === undefined || !CONDITIONAL.test(plain) || requiredMembers(text, line, known).length > 0)
    return [];
  return [
    {
      code: 'condition-unread',
      identifier,
      line,
      text: `No condition that a machine can judge could be read from this sentence: ${shortened(text)}; check when the rows that it names are sent.`,
    },
  ];
}
