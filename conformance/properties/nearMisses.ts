import type { MessageTable, Row } from 'tallystick';
import type { JsonObject, ToldViolation } from '../Testee.js';
import { memberAt, type UnambiguousMessage } from './unambiguousMessage.js';
import { misshapen, outOfRange } from './wrongForms.js';

/** A message with exactly one fault, which is one in every reading of the publication. */
export interface NearMiss {
  readonly value: JsonObject;
  /** JSON Pointer to the member that is wrong. */
  readonly path: string;
  /** Every rule that holds. */
  readonly rules: readonly string[];
  /** What holds elsewhere in the strict reading, where a member that others depend on is wrong. */
  readonly also: readonly ToldViolation[];
}

/** What is going to judge the message: `encode` fills in a little, and refuses unknown members. */
export type Judge = 'validate' | 'encode' | 'wire';

/** One of the near misses of a message, which has many. */
export function nearMiss(
  table: MessageTable,
  message: UnambiguousMessage,
  judge: Judge,
  nth: number,
): NearMiss {
  const misses = missesOf(table, message, judge);
  const { path, value, rules } = misses[nth % misses.length] as Miss;
  const wrong = withMember(message.value, path, value);
  return { value: wrong, path: `/${path.join('/')}`, rules, also: wrongDependents(table, wrong) };
}

/**
 * Members of a success where what tells of it is wrong or missing, and a msgID that is not built from the
 * industry code next to it: whether they may be present is unclear.
 */
function wrongDependents({ rows }: MessageTable, value: JsonObject): readonly ToldViolation[] {
  const { msgID, industryCode } = value;
  const isOfAnother =
    typeof msgID === 'string' && industryCode !== undefined && msgID.slice(1, 9) !== industryCode;
  const stray = rows
    .filter(({ identifier, condition }) => {
      if (condition === undefined || !('member' in condition) || !(identifier in value)) return false;
      return memberAt(value, condition.member) !== condition.equals;
    })
    .map(({ identifier }) => ({ rule: 'absent', path: `/${identifier}` }));
  return [...stray, ...(isOfAnother ? [{ rule: 'format', path: '/msgID' }] : [])];
}

/** What is done to a message: a wrong value for a member. */
interface Miss extends Mutated {
  readonly path: readonly string[];
}

/** A wrong value for a member; undefined takes it away. */
interface Mutated {
  readonly rules: readonly string[];
  readonly value: unknown;
}

/** Longer texts make no readable counterexample. */
const LONGEST = 600;

/** The message that is mutated, and what is going to judge it. */
interface Target {
  readonly root: JsonObject;
  readonly judge: Judge;
  readonly isRequest: boolean;
}

function missesOf(
  { direction, rows }: MessageTable,
  { value, party }: UnambiguousMessage,
  judge: Judge,
): readonly Miss[] {
  const target = { root: value, judge, isRequest: direction === 'request' };
  return [
    ...rows.flatMap((row) => missesOfRow(row, [], target)),
    ...(party === 'member' ? rows.filter(isOfMerchant) : []).map(({ identifier, type }) => ({
      path: [identifier],
      value: type === 'N' ? '4814' : 'A1',
      rules: ['absent'],
    })),
    ...(judge === 'encode' ? unknownMembers(rows, value) : []),
  ];
}

/** A member that no row has, in each object. */
function unknownMembers(rows: readonly Row[], value: JsonObject): readonly Miss[] {
  const objects = rows.filter(({ identifier, members }) => members && identifier in value);
  return [[], ...objects.map(({ identifier }) => [identifier])].map((parent) => ({
    path: [...parent, 'unknownMember'],
    value: 'x',
    rules: ['unknown'],
  }));
}

function missesOfRow(row: Row, parent: readonly string[], target: Target): readonly Miss[] {
  if (row.withoutRow) return [];
  const path = [...parent, row.identifier];
  const current = path.reduce<unknown>((object, name) => (object as JsonObject)[name], target.root);
  const mutated = current === undefined ? mutatedAbsentees(row) : mutatedValues(row, current, target);
  const isClosed = current === undefined || (target.judge === 'wire' && row.encrypted);
  const inner = isClosed ? [] : (row.members ?? []);
  return [
    ...mutated.map((one) => ({ ...one, path })),
    ...inner.flatMap((member) => missesOfRow(member, path, target)),
  ];
}

/** A language, which no unambiguous message has, is wrong in every reading without letters at both ends. */
function mutatedAbsentees({ identifier }: Row): readonly Mutated[] {
  if (identifier !== 'language') return [];
  return [
    { rules: ['format'], value: '12345' },
    { rules: ['format'], value: '    -' },
    { rules: ['length'], value: 'zh' },
    { rules: ['length'], value: 'zh-CNX' },
    { rules: ['type'], value: 86 },
  ];
}

function mutatedValues(row: Row, current: unknown, target: Target): readonly Mutated[] {
  const { judge } = target;
  const missing = isRequired(row, judge) ? [{ rules: ['required'], value: undefined }] : [];
  if (judge === 'wire' && row.encrypted) return [...missing, ...wrongJwes(String(current))];
  return [...missing, ...wrongTypes(row), ...(row.members ? [] : wrongTexts(row, String(current), target))];
}

/** Whether a row of a unambiguous message that has it may not be left out. */
function isRequired({ presence, condition, signature, values, withoutRow }: Row, judge: Judge): boolean {
  const isConstant = values !== undefined && Object.keys(values).length === 1;
  if (withoutRow || (judge === 'encode' && (signature || isConstant))) return false;
  if (presence === 'O') return false;
  return condition === undefined || 'party' in condition || 'member' in condition;
}

function isOfMerchant({ condition }: Row): boolean {
  return condition !== undefined && 'party' in condition;
}

function wrongTypes({ members }: Row): readonly Mutated[] {
  const values = members ? ['text', 12, null, []] : [12, true, null, [], {}];
  return values.map((value) => ({ rules: ['type'], value }));
}

function wrongTexts(row: Row, current: string, { judge, isRequest }: Target): readonly Mutated[] {
  const { min = 1, max = Number.POSITIVE_INFINITY, values, format, identifier, pad } = row;
  // What is too long a number is outside of its range too.
  const also = values || identifier === 'confidence' ? ['value'] : [];
  const isPadded = judge === 'encode' && pad === true;
  const mutated: Mutated[] = [];
  // Whether an empty confidence may stand is unclear.
  if (identifier !== 'confidence') mutated.push({ rules: ['length', ...also], value: '' });
  if (min > 1 && !isPadded) {
    mutated.push({ rules: ['length', ...also], value: current.slice(0, min - 1) });
  }
  if (max <= LONGEST) mutated.push({ rules: ['length', ...also], value: tooLong(row, current, max) });
  for (const outsider of OUTSIDERS[row.type] ?? []) {
    for (const value of withOutsider(current, outsider)) {
      mutated.push({ rules: ['charset', ...also, ...(isFreeForm(row) ? ['format'] : [])], value });
    }
  }
  if (values) mutated.push(...unlisted(Object.keys(values)).map((value) => ({ rules: ['value'], value })));
  const name = format?.name ?? '';
  return [
    ...mutated,
    // For amounts the range is printed with the response alone.
    ...(name === 'amount' && isRequest ? [] : (outOfRange[name] ?? [])),
    ...(misshapen[name]?.(current) ?? []).map((value) => ({ rules: ['format'], value })),
  ];
}

/** The class of the row holds any character, so that its form says more of a wrong one than its class. */
function isFreeForm({ type, format }: Row): boolean {
  return (type === 'S' || type === 'String') && format !== undefined;
}

/** Characters that are outside of each type in every reading. */
const OUTSIDERS: Readonly<Record<string, readonly string[]>> = {
  AN: ['-', ' ', 'é', '中'],
  N: ['A', ' ', '-', '٣'],
  ANS: ['é', '中', '\t', '\u007f'],
  a: ['é', '中', '\t', '\u007f'],
  NS: ['A', 'é', '中'],
  S: ['\t', '\n', '\u0000', '\u007f'],
  String: ['\t', '\n', '\u0000', '\u007f'],
};

/** With a character in place of the first, of one in the middle, of the last. */
function withOutsider(current: string, outsider: string): readonly string[] {
  const characters = [...current];
  const places = new Set([0, characters.length >> 1, characters.length - 1]);
  return [...places].map((place) =>
    characters.map((character, index) => (index === place ? outsider : character)).join(''),
  );
}

/** Longer by one in characters as well as in bytes. */
function tooLong({ type, format }: Row, current: string, max: number): string {
  if (format?.name === 'chinese-name') return '张'.repeat(max + 1);
  if (format !== undefined) return current.padEnd(max + 1, '0');
  return (type === 'S' ? 'a'.repeat(max) : current).padEnd(max + 1, '0');
}

/** Of the length of a listed value, in another letter case too none of them. */
function unlisted(listed: readonly string[]): readonly string[] {
  const [first = ''] = listed;
  return [`${first.slice(0, -1)}9`, '9'.repeat(first.length)].filter((value) => !listed.includes(value));
}

/** In the wire form the encrypted object is five base64url parts. */
function wrongJwes(jwe: string): readonly Mutated[] {
  const parts = jwe.split('.');
  const forms = [
    parts.slice(0, 4).join('.'),
    `${jwe}.AAAA`,
    [parts[0], '', ...parts.slice(2)].join('.'),
    `${jwe}=`,
    `${jwe}+`,
    `${jwe}!`,
    'text',
  ];
  return [
    ...[{}, { customerNm: '张' }, 12, null, []].map((value) => ({ rules: ['type'], value })),
    ...forms.map((value) => ({ rules: ['format'], value })),
  ];
}

/** A copy with another value at a path; undefined takes the member away. */
export function withMember(
  object: JsonObject,
  [name = '', ...rest]: readonly string[],
  value: unknown,
): JsonObject {
  const { [name]: current, ...others } = object;
  if (rest.length === 0) return value === undefined ? others : { ...object, [name]: value };
  return { ...object, [name]: withMember(current as JsonObject, rest, value) };
}
