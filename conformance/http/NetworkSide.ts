import type { JsonWebKey } from 'node:crypto';
import type { JsonObject } from '../Testee.js';
import type { ArrivedRequest, ScriptedAnswer } from './FarSide.js';
import type { SentRequest, ServedAnswer } from './SentRequest.js';
import type { Situation } from './Situation.js';

/** How an answer is sealed that is not as it must be; all of it is right unless given. */
export interface Sealing {
  /** Signs in place of the network's key. */
  readonly key?: JsonWebKey;
  /** Of UnionPay: other members of the protected header; those that are undefined are left out. */
  readonly header?: JsonObject;
  /** Of LianLian: the algorithm. */
  readonly signType?: 'RSA' | 'SHA256withRSA';
  /** The text of the body in place of the JSON of the value, signed as it is. */
  readonly text?: (json: string) => string;
}

/** What the suite knows of a network, made with `node:crypto` and apart from the package. */
export interface NetworkSide {
  /** What is wrong with a request, in one sentence without values; undefined where it is right. */
  requestFault(request: ArrivedRequest, situation: Situation): Promise<string | undefined>;
  /** Signs and encrypts an answer of the network. */
  seal(value: JsonObject, situation: Situation, how?: Sealing): ScriptedAnswer;
  /** Signs and encrypts a request of the member. */
  sealRequest(value: JsonObject, situation: Situation, how?: Sealing): SentRequest;
  /** What is wrong with an answer of the network, in one sentence without values; undefined where it is authentic. */
  answerFault(answer: ServedAnswer, situation: Situation): Promise<string | undefined>;
  /** Whether a body says yes, no matter who signed it. */
  saysYes(body: JsonObject, situation: Situation): boolean;
  /** A request with numbers that were never used, drawn from a text. */
  renewed(value: JsonObject, draw: (what: string, size: number) => Buffer): JsonObject;
  /** The members of an answer that says no. */
  readonly failure: JsonObject;
  /** What the gateway answers, unsigned, to what it declines. */
  readonly refusal: { readonly status: number; readonly body: JsonObject };
}

export const JSON_TYPE = ['Content-Type', 'application/json; charset=utf-8'] as const;

/** The value of a header that comes once. */
export function headerOnce({ headers }: Pick<ArrivedRequest, 'headers'>, name: string): string | undefined {
  const found = headers.filter(([given]) => given === name);
  return found.length === 1 ? found[0]?.[1] : undefined;
}

/** What is wrong with the start line and the type of a request. */
export function transportFault(request: ArrivedRequest, { called }: Situation): string | undefined {
  if (request.method !== 'POST') return 'The method must be POST.';
  if (request.target !== called.path) return 'The target must be the path that was given.';
  const type = headerOnce(request, 'content-type') ?? '';
  return /^application\/json\s*(?:;|$)/i.test(type) ? undefined : 'Content-Type must be application/json.';
}

/** A JSON object in UTF-8, or what is wrong with it. */
export function jsonObject(bytes: Uint8Array): JsonObject | string {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as JsonObject) : 'The body must be a JSON object.';
  } catch {
    return 'The body must be JSON in UTF-8.';
  }
}

/** The first member of the message that was given which did not arrive as it was. */
export function valueFault(arrived: JsonObject, given: JsonObject): string | undefined {
  const other = Object.keys(given).find((name) => !isSame(arrived[name], given[name]));
  return other === undefined ? undefined : `The member ${other} did not arrive as it was given.`;
}

function isSame(left: unknown, right: unknown): boolean {
  if (typeof right !== 'object' || right === null) return left === right;
  if (typeof left !== 'object' || left === null) return false;
  const [one, other] = [left as JsonObject, right as JsonObject];
  const names = Object.keys(other);
  return names.length === Object.keys(one).length && names.every((name) => isSame(one[name], other[name]));
}
