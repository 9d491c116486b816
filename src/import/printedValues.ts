import { withoutEnd } from '../codec/withoutEnd.js';
import { plainText } from './plainText.js';

const ANNOUNCED =
  /(?<!no |not |non-)\b(?:valid|possible|allowed) values?(?: are| is)?(?: as follows)? ?:|values? of [A-Za-z ]{1,60} (?:is|are) as follows ?:/i;
const QUOTED = /"([^"]{1,64})" ?[:=-]/g;
const PAIR = /^([A-Za-z0-9_]{1,32}) ?[:=] ?(\S.*)/;
const VALUE = /^[A-Za-z0-9_.-]{1,32}$/;
const LONE = /^[A-Za-z0-9_]{1,32}$/;
const RANGE = /^\d+-\d+$/;
const SEPARATORS = ' ;,:.';
/** The list goes on with values that are not printed. */
const AND_SO_ON = /\.\.|…|\betc/i;

/** Values with their meaning; the meaning is empty where none is printed. */
export type Values = Readonly<Record<string, string>>;

/**
 * Reads the values that a note lists after words such as `Valid values:`.
 *
 * @returns undefined where the note announces none, `unread` where it does and they cannot be
 *   distinguished from the text around them
 */
export function printedValues(note: string): Values | 'unread' | undefined {
  const plain = plainText(note);
  const announced = ANNOUNCED.exec(plain);
  if (announced === null) return undefined;
  const listed = note.slice(announced.index + announced[0].length).trim();
  if (AND_SO_ON.test(plainText(listed))) return 'unread';
  const pairs = plainText(listed).startsWith('"') ? quotedPairs(listed) : (barePairs(listed) ?? lone(listed));
  if (pairs === undefined || pairs.length === 0) return 'unread';
  // Two meanings of one value do not make a list of values.
  if (new Set(pairs.map(([value]) => value)).size < pairs.length) return 'unread';
  return Object.fromEntries(pairs);
}

type Pairs = readonly (readonly [string, string])[];

function quotedPairs(listed: string): Pairs | undefined {
  const plain = plainText(listed);
  const found = [...plain.matchAll(QUOTED)];
  if (found[0]?.index !== 0) return undefined;
  // Another quotation inside a meaning would be taken for a value, and so would a range.
  const isList = found.every(
    ({ 1: value = '', index }) =>
      VALUE.test(value) && !RANGE.test(value) && (index === 0 || isSeparated(plain, index)),
  );
  if (!isList) return undefined;
  return found.map((match, place) => {
    const end = found[place + 1]?.index ?? listed.length;
    return [match[1] as string, trimmed(listed.slice(match.index + match[0].length, end))];
  });
}

function isSeparated(plain: string, index: number): boolean {
  const before = plain[index - 1] === ' ' ? plain[index - 2] : plain[index - 1];
  return before !== undefined && SEPARATORS.includes(before);
}

function barePairs(listed: string): Pairs | undefined {
  const separator = /[;；]/.test(listed) ? /[;；]/ : /[,，、]/;
  const pairs = listed
    .split(separator)
    .filter((part) => part.trim() !== '')
    .map(barePair);
  return pairs.every((pair) => pair !== undefined) ? pairs : undefined;
}

function barePair(part: string): readonly [string, string] | undefined {
  const text = part.trim();
  const [, value, meaning] = PAIR.exec(plainText(text)) ?? [];
  // A second colon may begin another pair.
  if (value === undefined || meaning === undefined || !isCode(value) || /[:=]/.test(meaning))
    return undefined;
  return [value, trimmed(text.slice(text.length - meaning.length))];
}

function lone(listed: string): Pairs | undefined {
  const parts = plainText(trimmed(listed))
    .split(/[;,/]| or /)
    .map((part) => part.trim());
  return parts.every((part) => LONE.test(part) && isCode(part))
    ? parts.map((part) => [part, ''] as const)
    : undefined;
}

/** Words in small letters are prose. */
function isCode(text: string): boolean {
  return /\d/.test(text) || text === text.toUpperCase();
}

function trimmed(text: string): string {
  return text.slice(0, withoutEnd(plainText(text), SEPARATORS).length).trim();
}
