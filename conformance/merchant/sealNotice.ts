import { createHash } from 'node:crypto';
import { digitsOf, lettersOf } from '../http/drawn.js';
import { lianlianSide } from '../http/lianlianSide.js';
import type { Parties } from '../http/Parties.js';
import type { SentRequest } from '../http/SentRequest.js';
import type { Situation } from '../http/Situation.js';
import type { JsonObject } from '../Testee.js';
import type { Notification } from './notifications.js';

/** Whom notices come from and go to, and a text that no run had before. */
export interface NoticeSetting {
  /** The network with its private keys as `member`, because it sends here; the merchant as `network`. */
  readonly parties: Parties;
  /** So that the numbers of a run were never used with the merchant. */
  readonly run: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** By which a network tells its payments and refunds apart. */
const NUMBERS = { letters: ['no_order', 'no_refund'], digits: ['oid_paybill', 'oid_refundno'] } as const;

/** A new notice for a text: it reports what no earlier notice reported. */
export function noticeFor(
  { called, value }: Pick<Notification, 'called' | 'value'>,
  { parties, run, clock }: NoticeSetting,
  text: string,
): Situation {
  const draw = (what: string, size: number) =>
    createHash('shake256', { outputLength: size }).update(`${run} ${text} ${what}`).digest();
  const now = new Date(clock()).toISOString();
  return { called, value: renewedNotice(value, draw), success: {}, parties, now, draw };
}

/** The value with numbers that were never used. */
export function renewedNotice(value: JsonObject, draw: Situation['draw']): JsonObject {
  const renewed = (names: readonly string[], write: (bytes: Buffer) => string) =>
    names
      .filter((name) => typeof value[name] === 'string')
      .map((name) => [name, write(draw(name, String(value[name]).length))]);
  const letters = renewed(NUMBERS.letters, lettersOf);
  return { ...value, ...Object.fromEntries([...letters, ...renewed(NUMBERS.digits, digitsOf)]) };
}

/** A right notice as JSON. */
export function sealNotice(situation: Situation, value = situation.value): SentRequest {
  return lianlianSide.sealRequest(value, situation);
}

const FORM_TYPE = ['Content-Type', 'application/x-www-form-urlencoded'] as const;

/** A notice that the browser of a payer posts: its members as the fields of a form, or its JSON as the one field. */
export function asForm({ headers, body, ...sent }: SentRequest, field?: string): SentRequest {
  const others = headers.filter(([name]) => name.toLowerCase() !== 'content-type');
  return {
    ...sent,
    headers: [...others, FORM_TYPE],
    body: field === undefined ? fieldsOf(body) : encoded([[field, body.toString()]]),
  };
}

/** What is not JSON stays as it is. */
function fieldsOf(body: Buffer): Buffer {
  try {
    const members = Object.entries(JSON.parse(body.toString()) as JsonObject);
    return encoded(members.map(([name, value]) => [name, String(value)]));
  } catch {
    return body;
  }
}

function encoded(fields: [name: string, value: string][]): Buffer {
  return Buffer.from(new URLSearchParams(fields).toString());
}
