import { requireServer } from '../http/requireServer.js';
import { NO_ANSWER, type SentRequest } from '../http/SentRequest.js';
import { type Sending, sendRequest } from '../http/sendRequest.js';
import { sentIn } from '../http/sentIn.js';
import type { Answer, JsonObject, Testee } from '../Testee.js';

/** Where a merchant is. */
export interface ReceivingAt {
  /** Such as `http://127.0.0.1:4020`. */
  readonly url: string;
  /** Answers how often it acted, as JSON `{"count": 3}`. */
  readonly observe?: string | undefined;
  /** Pays an order that is posted there. */
  readonly pay?: string | undefined;
  /** Begins to pay an order that is posted there, by having a code sent to the payer. */
  readonly apply?: string | undefined;
  /** Takes the code of the payer. */
  readonly verify?: string | undefined;
}

/** What a merchant is asked with an order. */
const ASKED = ['pay', 'apply', 'verify'] as const;

/** A merchant, and what can be done with it. */
export interface Receiving {
  /** Where it is now. */
  readonly at: () => ReceivingAt;
  /** The interfaces whose notifications it takes. */
  readonly interfaces: readonly string[];
  /** What it is called in reports; its host and port unless given. */
  readonly name?: string | undefined;
  /** Milliseconds for one exchange. */
  readonly timeout: number;
  /** Kills it, where the suite has started it. */
  readonly kill?: (() => Promise<void>) | undefined;
  /** Starts it again. */
  readonly start?: (() => Promise<void>) | undefined;
}

/** When a merchant is killed: `half` of the notice is sent, all of it, it has acted, it has answered. */
export type KillMoment = 'half' | 'sent' | 'acted' | 'answered';

/** A merchant as a testee of the operation `receive`. */
export function receivingTestee(merchant: Receiving): Testee {
  const { at, interfaces, timeout, kill, start } = merchant;
  const { url, observe, pay, apply, verify } = at();
  const features = [
    ...(observe === undefined ? [] : ['observe']),
    // What came of a crash, its books alone tell.
    ...(kill === undefined || observe === undefined ? [] : ['restart']),
    ...(pay === undefined || observe === undefined ? [] : ['pay']),
    ...(apply === undefined || verify === undefined || observe === undefined ? [] : ['verify']),
  ];
  return {
    implementation: { name: merchant.name ?? new URL(url).host },
    messages: interfaces.map((name) => `lianlian/${name}/notification`),
    features,
    start: () => requireServer(at().url, timeout),
    operations: {
      receive: async (input): Promise<Answer> => {
        if (input.observe === true) return { status: 'ok', output: await booksOf(merchant) };
        if (input.kill === 'now') await kill?.();
        if (input.start === true) await start?.();
        const asked = ASKED.find((name) => input[name] !== undefined);
        if (asked !== undefined) return posted(merchant, asked, input[asked] as JsonObject);
        return input.method === undefined ? { status: 'ok', output: {} } : answerOf(merchant, input);
      },
    },
  };
}

async function booksOf({ at, timeout }: Receiving): Promise<JsonObject> {
  const answer = await fetch(at().observe as string, { signal: AbortSignal.timeout(timeout) });
  return (await answer.json()) as JsonObject;
}

/** Whatever it answers: what it did, the network sees, and its books tell. */
async function posted(
  { at, timeout }: Receiving,
  asked: (typeof ASKED)[number],
  order: JsonObject,
): Promise<Answer> {
  const request = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(order),
    signal: AbortSignal.timeout(timeout),
  };
  try {
    const answer = await fetch(at()[asked] as string, request);
    await answer.arrayBuffer();
    return { status: 'ok', output: { status: answer.status } };
  } catch (error) {
    // Who is killed answers nothing.
    if ((error as Error).name === 'TimeoutError') throw error;
    return { status: 'ok', output: { status: NO_ANSWER } };
  }
}

async function answerOf(merchant: Receiving, input: JsonObject): Promise<Answer> {
  const moment = input.kill as KillMoment | undefined;
  const answer = await exchanged(merchant, sentIn(input), moment);
  // A connection that ends without an answer acknowledges nothing; a merchant that is gone says nothing at all.
  if (answer === undefined && moment === undefined) await requireServer(merchant.at().url, merchant.timeout);
  const {
    status,
    headers: given,
    body,
  } = answer ?? { status: NO_ANSWER, headers: [], body: Buffer.alloc(0) };
  return { status: 'ok', output: { status, headers: given, body: { base64: body.toString('base64') } } };
}

/** Sends a notice, and kills the merchant when its moment has come; none outlives it, whatever has happened. */
async function exchanged(merchant: Receiving, sent: SentRequest, moment: KillMoment | undefined) {
  const { at, timeout, kill = async () => {} } = merchant;
  const { url } = at();
  if (moment === undefined) return sendRequest(url, sent, timeout);
  const sending: Sending = {
    ...(moment === 'half' && { onHalf: kill }),
    ...(moment === 'sent' && { onSent: kill }),
  };
  const before = Number((await booksOf(merchant)).count);
  let isAnswered = false;
  const answering = sendRequest(url, sent, timeout, sending).finally(() => {
    isAnswered = true;
  });
  const hasActed = async () => Number((await booksOf(merchant)).count) > before;
  if (moment === 'acted') {
    while (!isAnswered && !(await hasActed()));
    await kill();
  }
  const answer = await answering;
  await kill();
  return answer;
}
