import { type JsonWebKey, randomBytes } from 'node:crypto';
import type { CallOutcome } from '../http/AnswerTrial.js';
import { calledInterfaces } from '../http/calledInterfaces.js';
import { lianlianSide } from '../http/lianlianSide.js';
import { JSON_TYPE, jsonObject, type NetworkSide, type Sealing } from '../http/NetworkSide.js';
import type { SentRequest, ServedAnswer } from '../http/SentRequest.js';
import type { CalledInterface, Situation } from '../http/Situation.js';
import { sendRequest } from '../http/sendRequest.js';
import { unionpaySide } from '../http/unionpaySide.js';
import type { JsonObject } from '../Testee.js';
import type { Operate } from './Faulty.js';

const sides = { unionpay: unionpaySide, lianlian: lianlianSide } as const;

/** What a client does wrong; it is right in all that is not given. */
export interface ClientFault {
  /** How the request is sealed. */
  readonly sealing?: (situation: Situation) => Sealing;
  /** What becomes of the value ahead of that. */
  readonly value?: (value: JsonObject) => JsonObject;
  /** What becomes of the sealed request. */
  readonly sent?: (sent: SentRequest, situation: Situation) => SentRequest;
  /** Whether the request is sent once more: after a lost connection, or to where an answer points. */
  readonly again?: (answer: ServedAnswer | undefined) => boolean;
  /** What is read in place of what came. */
  readonly read?: (answer: ServedAnswer) => ServedAnswer;
  /** Answers that are believed whatever their signature. */
  readonly believes?: (answer: ServedAnswer, situation: Situation) => boolean;
  /** What an outcome is taken for. */
  readonly outcome?: (outcome: CallOutcome, answer: ServedAnswer | undefined) => CallOutcome;
  /** Waits so long for the answer, in milliseconds, in place of the time that is given. */
  readonly timeout?: number;
  /** Leaves the value out. */
  readonly isValueLost?: true;
}

/** A client of the suite's own, apart from the package: right unless it is given a fault. */
export function ownClient(fault: ClientFault = {}): Operate {
  return async (input, now) => {
    const situation = situationOf(input, now);
    const side = sides[situation.called.network];
    const value = fault.value?.(situation.value) ?? situation.value;
    const sealed = side.sealRequest(value, situation, fault.sealing?.(situation));
    const sent = fault.sent?.(sealed, situation) ?? sealed;
    const { origin } = new URL(String(input.url));
    const timeout = fault.timeout ?? Number(input.timeout);
    let answer = await exchange(origin, sent, timeout);
    if (fault.again?.(answer)) answer = await exchange(origin, sent, timeout);
    const read = answer && (fault.read?.(answer) ?? answer);
    const isBelieved = read !== undefined && fault.believes?.(read, situation) === true;
    const right = await outcomeOf(read, situation, side, isBelieved);
    const outcome = fault.outcome?.(right, answer) ?? right;
    const body = read && jsonObject(read.body);
    return {
      status: 'ok',
      output: { outcome, ...(outcome === 'answered' && !fault.isValueLost && { value: body }) },
    };
  };
}

function situationOf(input: JsonObject, now: Date): Situation {
  const { interface: name, key, kid = '', keys, appId = '', value } = input;
  const called = calledInterfaces().find((one) => one.name === name) as CalledInterface;
  const [theirs] = keys as readonly (JsonWebKey & { readonly kid: string })[];
  return {
    called,
    value: value as JsonObject,
    success: {},
    parties: {
      member: { kid: String(kid), key: key as JsonWebKey, appId: String(appId) },
      network: { kid: String(theirs?.kid), key: theirs as JsonWebKey, appId: '' },
    },
    now: now.toISOString(),
    draw: (_, size) => randomBytes(size),
  };
}

async function exchange(
  origin: string,
  sent: SentRequest,
  timeout: number,
): Promise<ServedAnswer | undefined> {
  try {
    return await sendRequest(origin, sent, timeout);
  } catch {
    return undefined;
  }
}

async function outcomeOf(
  answer: ServedAnswer | undefined,
  situation: Situation,
  side: NetworkSide,
  isBelieved: boolean,
): Promise<CallOutcome> {
  if (answer === undefined || answer.status >= 500) return 'unknown';
  const body = jsonObject(answer.body);
  if (!isBelieved && isUnsigned(answer, situation)) return isRefusal(answer, body) ? 'refused' : 'unknown';
  if (typeof body === 'string') return 'unknown';
  const fault = isBelieved ? undefined : await side.answerFault(answer, situation);
  if (fault !== undefined) return 'unknown';
  if (!isBelieved && isOfAnother(body, situation)) return 'unknown';
  return side.saysYes(body, situation) ? 'answered' : 'failed';
}

/** Whether an answer repeats something else than the request has. */
export function isOfAnother(body: JsonObject, { value }: Situation): boolean {
  return ['msgID', 'channelCode', 'no_order', 'no_refund'].some(
    (name) => name in body && name in value && body[name] !== value[name],
  );
}

function isUnsigned({ headers, body }: ServedAnswer, { called }: Situation): boolean {
  if (called.network === 'unionpay') return !headers.some(([name]) => name === 'upi-jws');
  const message = jsonObject(body);
  return typeof message === 'string' || !('sign' in message);
}

/** Of UnionPay the status declines, of LianLian a code: but one that leaves it open declines nothing. */
function isRefusal({ status }: ServedAnswer, body: JsonObject | string): boolean {
  if (status === 401) return true;
  const code = typeof body === 'string' ? undefined : body.ret_code;
  return typeof code === 'string' && !['0000', '8888', '1003'].includes(code);
}

/** The request with another text as its body, behind its signature. */
export function withBody(sent: SentRequest, body: string): SentRequest {
  return { ...sent, body: Buffer.from(body) };
}

/** The request with another type. */
export function withType(sent: SentRequest, type: string): SentRequest {
  return {
    ...sent,
    headers: sent.headers.map(([name, value]) => [name, name === JSON_TYPE[0] ? type : value]),
  };
}
