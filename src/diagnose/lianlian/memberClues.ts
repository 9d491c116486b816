import { adviceOn, returnCode } from '../../catalogue/returnCode.js';
import { instantOf } from '../../identifiers/beijingTime.js';
import type { JsonObject } from '../../table/JsonObject.js';
import type { Capture } from '../../wire/capture/Capture.js';
import { requestTimeFault } from '../../wire/lianlian/requestTimeFault.js';
import type { SignType } from '../../wire/lianlian/SignType.js';
import { signTypeMember, signTypeOf } from '../../wire/lianlian/SignType.js';
import { counted } from '../counted.js';
import { type Clue, type FindingId, findings, likely, proven } from '../findings.js';
import { timeDifference } from '../timeClue.js';
import { isSharedKeyMd5 } from './sharedKeyClues.js';

const NONE: readonly Clue[] = [];

/** Tells what is wrong with the members of a message of LianLian, whatever its table. */
export function memberClues(
  members: JsonObject,
  kind: Capture['kind'],
  accept: readonly SignType[] | undefined,
  now: number | undefined,
): readonly Clue[] {
  const entries = Object.entries(members);
  // A list is one in the tables too.
  const wrong = entries.filter(([, value]) => typeof value !== 'string' && !Array.isArray(value));
  const blank = Object.keys(members).filter((name) => name.trim() !== name).length;
  return [
    ...(wrong.length > 0 ? [proven('value-not-string', notStrings(wrong, entries.length))] : NONE),
    ...(blank > 0
      ? [proven('member-name-blank', `${counted(blank, 'name')} with a blank at an end.`)]
      : NONE),
    ...signTypeClues(members, kind, accept),
    ...amountClues(members),
    ...timeClues(members, now),
  ];
}

const MOST_NAMED = 6;

function notStrings(wrong: readonly (readonly [name: string, value: unknown])[], all: number): string {
  const named = wrong
    .filter(([name]) => /^\w{1,64}$/.test(name))
    .slice(0, MOST_NAMED)
    .map(([name, value]) => `${name} is ${KINDS[value === null ? 'null' : typeof value]}`);
  return `Not strings: ${wrong.length} of ${counted(all, 'member')}.${named.length > 0 ? ` ${named.join(', ')}.` : ''}`;
}

const KINDS: Readonly<Record<string, string>> = {
  number: 'a number',
  boolean: 'a boolean',
  object: 'an object',
  null: 'null',
};

/** What the return code of an answer says; none where it is success. */
export function returnCodeClue({ ret_code: code }: JsonObject): Clue | undefined {
  if (typeof code !== 'string' || code === '0000') return undefined;
  const id = `refused-${code}`;
  if (Object.hasOwn(findings, id)) return proven(id as FindingId, `ret_code is ${code}.`);
  const known = returnCode('lianlian', code);
  return proven(
    'refused-other',
    known
      ? `ret_code is ${code}: ${known.meaning} ${adviceOn(known)}`
      : `ret_code has ${counted(code.length, 'character')} and is not 0000.`,
  );
}

function signTypeClues(
  members: JsonObject,
  kind: Capture['kind'],
  accept: readonly SignType[] | undefined,
): readonly Clue[] {
  const { sign } = members;
  const name = signTypeMember(members);
  const given = members[name];
  if (given === undefined) {
    return sign === undefined ? NONE : [proven('sign-type-missing', 'There is sign, but no sign_type.')];
  }
  const isMixed = name === 'signType' && Object.keys(members).some((other) => other.includes('_'));
  const spelling = isMixed
    ? [proven('sign-type-camel-case', 'The type is called signType, and other names have underscores.')]
    : NONE;
  const type = signTypeOf(given);
  if (type === undefined) {
    if (isSharedKeyMd5(members)) return spelling;
    return [...spelling, proven('sign-type-unknown', `${name} is a ${typeof given}.`)];
  }
  const isPrinted = given === type || (kind === 'response' && given === 'SHA256WITHRSA');
  return [
    ...spelling,
    ...(isPrinted ? NONE : [proven('sign-type-letter-case', `${name} is ${type} in other letters.`)]),
    ...(accept === undefined || accept.includes(type)
      ? NONE
      : [proven('sign-type-not-accepted', `${name} is ${type}, accepted is ${accept.join(' or ')}.`)]),
  ];
}

function amountClues({ money_order: amount }: JsonObject): readonly Clue[] {
  if (amount === undefined || /^\d+\.\d\d$/.test(String(amount))) return NONE;
  const decimals = /\.(\d*)$/.exec(String(amount))?.[1]?.length ?? 0;
  return [proven('amount-form', `money_order has ${decimals} decimals.`)];
}

/** Whether members have a time, and nothing says when they were sent. */
export function hasUncheckedTime(members: JsonObject | undefined, now: number | undefined): boolean {
  return now === undefined && members !== undefined && timesOf(members).length > 0;
}

/** The members that say when something was sent or ordered, where a message has them. */
function timesOf(members: JsonObject): readonly (readonly [name: string, milliseconds: number])[] {
  return TIMES.flatMap((name) => {
    const text = members[name];
    return typeof text === 'string' && /^\d{14}$/.test(text) ? [[name, instantOf(text).getTime()]] : [];
  });
}

const TIMES = ['timestamp', 'dt_order', 'dt_refund'] as const;

function timeClues(members: JsonObject, now: number | undefined): readonly Clue[] {
  if (now === undefined) return NONE;
  const off = timesOf(members).flatMap(([name, milliseconds]) => {
    const difference = timeDifference(milliseconds / 1000, now);
    return difference?.kind === 'time-zone' ? [`${name} is ${difference.text}`] : [];
  });
  if (off.length > 0) return [likely('order-time-zone', `Read as Beijing time, ${off.join('; ')}.`)];
  const fault = requestTimeFault(members, now);
  return fault === undefined ? NONE : [proven('request-time-far', `Read as Beijing time, ${fault}.`)];
}
