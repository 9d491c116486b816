import type { Message } from '../codec/createMessage.js';
import type { Verdict, Violation } from '../codec/Violation.js';
import { instantOf } from '../identifiers/beijingTime.js';
import { isObject, type JsonObject } from '../table/JsonObject.js';
import { isNamedByPath } from '../wire/isNamedByPath.js';
import { responseCode } from '../wire/unionpay/responseCode.js';
import { counted } from './counted.js';
import { type Clue, likely, proven } from './findings.js';
import { likeliestMessages } from './likeliestMessages.js';
import { type PublishedAt, publishedAt } from './publishedAt.js';
import { timeDifference } from './timeClue.js';

/** What a message is judged with. */
export interface MessageContext {
  /** What it may be: what the network calls is a request on the wire, too. */
  readonly directions: readonly Message['direction'][];
  readonly network: 'unionpay' | 'lianlian';
  /** The messages that it may be. */
  readonly message: Message | readonly Message[] | undefined;
  /** encData, decrypted. */
  readonly plain: JsonObject | undefined;
  readonly now: number | undefined;
  /** The path that was called, where it is known. */
  readonly path?: string | undefined;
}

/** What came of it. */
export interface JudgedMessage {
  readonly clues: readonly Clue[];
  /** Which message it was taken for. */
  readonly message?: Message;
  /** Its name, and those of messages that it may as well be. */
  readonly names?: string;
}

const MOST_NAMED = 6;
const MOST_MESSAGES = 3;

/** Tells what is wrong with the members of a message. */
export function judgeMessage(members: JsonObject, context: MessageContext): JudgedMessage {
  const { message = [], plain, now, network, directions, path = '' } = context;
  const value = plain === undefined ? members : { ...members, encData: plain };
  const form = plain === undefined ? 'wire' : 'plain';
  const isKnown = 'name' in message;
  const ofKind = isKnown
    ? []
    : message.filter((other) => other.network === network && directions.includes(other.direction));
  const called = publishedAt(path, ofKind);
  const isCalled = (candidate: Message) => isNamedByPath(path, candidate.interface);
  const judged = (isKnown ? [message] : possible(members, called, ofKind))
    .map((candidate) => ({ candidate, ...candidate.validate(value, { form }) }))
    .sort(
      (left, right) =>
        countOf(left) - countOf(right) ||
        Number(isCalled(right.candidate)) - Number(isCalled(left.candidate)),
    );
  const [best] = judged;
  const clues = [...responseCodeClues(members), ...messageIdClues(members, now)];
  if (best === undefined) return { clues };
  const others = judged
    .slice(1)
    .filter((other) => countOf(other) === countOf(best) && !isCalled(best.candidate))
    .map(({ candidate }) => candidate);
  const taken = {
    message: best.candidate,
    names: [best.candidate, ...others.slice(0, MOST_MESSAGES - 1)].map(({ name }) => name).join(' or '),
  };
  const isCodeTold = clues.some(({ id }) => id === 'message-response-code');
  const told = best.violations.filter(
    ({ path, code }) =>
      !(isCodeTold && path === '/msgResponse/responseCode') && code !== 'type-jwe' && code !== 'format-jwe',
  );
  if (told.length === 0) return { clues, ...taken };
  const evidence = [
    described(best.candidate, told, best.omitted?.violations),
    ...(called.isOne ? pathEvidence(members, best.candidate, ofKind) : alsoPossible(others)),
  ].join(' ');
  const invalid = isKnown ? proven('message-invalid', evidence) : likely('message-invalid', evidence);
  return { clues: [...clues, invalid], ...taken };
}

/** What members may be: the path decides where one interface is published at it, and the members decide otherwise. */
function possible(
  members: JsonObject,
  { isOne, messages }: PublishedAt,
  ofKind: readonly Message[],
): readonly Message[] {
  return isOne ? messages : likeliestMessages(members, messages.length > 0 ? messages : ofKind);
}

function pathEvidence(members: JsonObject, called: Message, ofKind: readonly Message[]): readonly string[] {
  const likeliest = likeliestMessages(members, ofKind);
  const other = likeliest.includes(called) ? undefined : likeliest[0];
  const like = other === undefined ? '' : `; the members are more like ${other.name}`;
  return [`The path that was called is that of ${called.interface}${like}.`];
}

function alsoPossible(others: readonly Message[]): readonly string[] {
  const names = others.slice(0, MOST_MESSAGES - 1).map(({ name }) => name);
  return names.length === 0 ? [] : [`It may as well be ${names.join(' or ')}.`];
}

function countOf({ violations, omitted }: Verdict): number {
  return violations.length + (omitted?.violations ?? 0);
}

function described({ name }: Message, violations: readonly Violation[], omitted = 0): string {
  const places = violations.slice(0, MOST_NAMED).map(({ path, code }) => `${path || 'the whole'} ${code}`);
  const more = violations.length + omitted - places.length;
  return `${name}: ${places.join(', ')}${more > 0 ? `, and ${more} more` : ''}.`;
}

function responseCodeClues(members: JsonObject): readonly Clue[] {
  const code = responseCode(members);
  if (code === undefined || (typeof code === 'string' && /^[A-Za-z0-9]{2}$/.test(code))) return [];
  if (!isObject(members.msgResponse) && !isObject(members.MsgResponse)) return [];
  const size = typeof code === 'string' ? `has ${counted(code.length, 'character')}` : `is a ${typeof code}`;
  return [proven('message-response-code', `responseCode ${size}; the codes have 2.`)];
}

function messageIdClues({ msgID }: JsonObject, now: number | undefined): readonly Clue[] {
  if (typeof msgID !== 'string' || !/^A[A-Za-z0-9]{8}\d{20}$/.test(msgID)) return [];
  const serial = msgID.slice(23);
  const isConstant = /^(\d)\1{5}$/.test(serial);
  const seconds = instantOf(msgID.slice(9, 23)).getTime() / 1000;
  const difference = now === undefined || Number.isNaN(seconds) ? undefined : timeDifference(seconds, now);
  return [
    ...(isConstant ? [likely('message-id-constant', 'The last six digits are all the same.')] : []),
    ...(difference?.kind === 'time-zone'
      ? [likely('message-id-time-zone', `Read as Beijing time, msgID is ${difference.text}.`)]
      : []),
  ];
}
