import type { KeyRing } from '../envelope/keys/KeyRing.js';
import type { OwnKey } from '../envelope/keys/RemoteKey.js';
import type { Capture } from '../wire/capture/Capture.js';
import type { DiagnosedCapture } from './DiagnosedCapture.js';
import type { DiagnoseOptions } from './DiagnoseOptions.js';
import { headersNamed } from './httpClues.js';
import { timeDifference } from './timeClue.js';

/** What is said of a time that nothing is compared with. */
export const TIME = 'its time';
/** Right on both sides and unknown there, such as that of the test environment in production. */
const APP_ID = 'whether the network knows this application ID, and has the API enabled for it';
/** What only an answer of the network may tell. */
const CLOCK = 'your clock';
const PATH = 'the path';
/** What only a capture behind both shows; a client has the request as it gave it to `fetch`. */
export const CHANGED = 'whether your fetch or a proxy changed the request after it was signed';
/** What is in `pay_load` was judged by who encrypted it. */
export const PAYLOAD_KEY = 'the key that pay_load is encrypted for';

/** What of a request of UnionPay only the network knows. */
export interface UnionPayUnknowns {
  readonly keys: KeyRing<OwnKey>;
  readonly direction: DiagnoseOptions['direction'];
  /** What the header names the signing certificate. */
  readonly kid: unknown;
  readonly hasEncData: boolean;
  readonly now: number | undefined;
  /** What the caller says that they must be; undefined where only the network can. */
  readonly appId: string | undefined;
  readonly requestPath: string | undefined;
}

/**
 * What nobody can check of a message of UnionPay without the network or the time, in words.
 *
 * @returns of a response, and of what the owner of the keys received, the time alone where nothing tells it
 */
export function unionPayUnknowns({ kind }: Capture, unknowns: UnionPayUnknowns): readonly string[] {
  const { kid, hasEncData, now, appId, requestPath } = unknowns;
  return [
    ...(kind === 'request' && isSent(unknowns)
      ? [
          `whether the network knows ${kidName(kid)} for this certificate`,
          APP_ID,
          ...(appId === undefined ? ['appId'] : []),
          ...(hasEncData ? ['the encryption certificate'] : []),
          ...(requestPath === undefined ? [PATH] : []),
          CLOCK,
        ]
      : []),
    ...(now === undefined ? [TIME] : []),
  ];
}

function isSent({ keys, direction, kid }: UnionPayUnknowns): boolean {
  if (direction !== undefined) return direction === 'sent';
  return keys.signing.length > 0 && !keys.verification.some((key) => key.kid === kid);
}

/** What of a message of LianLian decides what nobody can check. */
export interface LianLianUnknowns {
  /** Whether the network sends it. */
  readonly isNotification: boolean;
  readonly direction: DiagnoseOptions['direction'];
  /** Whether it has a time that nothing is compared with. */
  readonly hasUncheckedTime: boolean;
  /** Whether it was sent to the path that is published for it. */
  readonly isAtPath: boolean;
}

/**
 * What nobody can check of a message of LianLian without the network or the time, in words.
 *
 * @returns of a response, and of what the owner of the keys received, the time alone where nothing tells it
 */
export function lianLianUnknowns(
  { kind }: Capture,
  {
    isNotification,
    direction = isNotification ? 'received' : 'sent',
    hasUncheckedTime,
    isAtPath,
  }: LianLianUnknowns,
): readonly string[] {
  return [
    ...(kind === 'response' || direction === 'received'
      ? []
      : [
          'whether the network has your public key for this oid_partner',
          ...(isAtPath ? [] : [PATH]),
          'whether your address is registered',
        ]),
    ...(hasUncheckedTime ? [TIME] : []),
  ];
}

/**
 * What was not checked of captures. An answer that follows its request may show that a clock is wrong: nothing signs
 * its Date, so this stays unproven.
 */
export function notCheckedIn(diagnosed: readonly DiagnosedCapture[]): readonly string[] {
  const items = diagnosed.flatMap(({ notChecked = [], seconds }, index) => {
    const date = dateOfAnswer(diagnosed[index + 1]?.capture);
    return seconds === undefined ? notChecked : withDate(notChecked, date, seconds * 1000);
  });
  return [...new Set(items)];
}

/** The Date of what follows a request, where it is an answer. */
export function dateOfAnswer(next: Capture | undefined): string | undefined {
  return next?.kind === 'response' ? headersNamed(next, 'Date')[0] : undefined;
}

/**
 * Adds to the clock how it differs from the Date of an answer, and puts it first: it is the one item that something
 * speaks for.
 *
 * @param date of the header; ignored where it is not a date
 * @param now by the own clock, in milliseconds since 1970
 */
export function withDate(
  notChecked: readonly string[],
  date: string | null | undefined,
  now: number,
): readonly string[] {
  const answered = Date.parse(date ?? '');
  const difference = Number.isNaN(answered) ? undefined : timeDifference(now / 1000, answered);
  if (difference === undefined || !notChecked.includes(CLOCK)) return notChecked;
  const [size = '', zone] = difference.text.split(', ');
  const side = size.replace(/ahead$/, 'ahead of');
  const clue = `${WRONG_CLOCK}${side} the Date of the answer, which nothing signs${zone ? `: ${zone}` : ''}`;
  return [clue, ...notChecked.filter((item) => item !== CLOCK)];
}

/** What begins the item of a clock that differs from the Date of an answer. */
export const WRONG_CLOCK = `${CLOCK}: it is `;

/** Shown where it looks like one. */
function kidName(kid: unknown): string {
  return typeof kid === 'string' && /^[\w.:-]{1,64}$/.test(kid) ? `kid ${kid}` : 'the kid';
}
