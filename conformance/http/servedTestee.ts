import { TesteeFault } from '../runner/TesteeFault.js';
import type { Answer, JsonObject, Testee } from '../Testee.js';
import { calledInterfaces } from './calledInterfaces.js';
import { requireServer } from './requireServer.js';
import { NO_ANSWER } from './SentRequest.js';
import { sendRequest } from './sendRequest.js';
import { sentIn } from './sentIn.js';

/** Where a server is. */
export interface ServedAt {
  /** Such as `http://127.0.0.1:4010`; a path in it is put before each path. */
  readonly url: string;
  /** Answers how much work was done, as JSON `{"count": 3}`, with the codes of payers as `texts`. */
  readonly observe?: string | undefined;
  /** What it is called in reports; its host and port unless given. */
  readonly name?: string | undefined;
  /** Milliseconds for one exchange. */
  readonly timeout: number;
  /** Milliseconds in which it ends a request that never ends, where that is known. */
  readonly limit?: number | undefined;
}

/** Requests in a row that a server does not answer in time, before it counts as broken: each costs the whole time. */
const MOST_LATE = 8;

/** A server as a testee of the operation `serve`. */
export function servedTestee({ url, observe, name = new URL(url).host, timeout, limit }: ServedAt): Testee {
  const read = async (): Promise<Answer> => {
    const answer = await fetch(observe as string, { signal: AbortSignal.timeout(timeout) });
    const { count, texts } = (await answer.json()) as JsonObject;
    return { status: 'ok', output: { count, ...(texts !== undefined && { texts }) } };
  };
  let late = 0;
  const refuseLate = (error: unknown): never => {
    late += 1;
    if (late < MOST_LATE) throw error;
    throw new TesteeFault(`The server did not answer ${late} requests in a row in time.`);
  };
  return {
    implementation: { name },
    // Which of them it offers, its answers tell.
    messages: calledInterfaces().map(({ request }) => request.name),
    features: [...(observe === undefined ? [] : ['observe']), ...(limit === undefined ? [] : ['limit'])],
    start: () => requireServer(url, timeout),
    operations: {
      serve: async (input): Promise<Answer> => {
        if (input.observe === true) return read();
        const sent = sentIn(input);
        const answer = await sendRequest(url, sent, (sent.slow && limit) ?? timeout).catch(refuseLate);
        late = 0;
        // A connection that ends without an answer refuses, too; a server that is gone does not.
        if (answer === undefined) await requireServer(url, timeout);
        const {
          status,
          headers: given,
          body,
        } = answer ?? { status: NO_ANSWER, headers: [], body: Buffer.alloc(0) };
        return {
          status: 'ok',
          output: { status, headers: given, body: { base64: body.toString('base64') } },
        };
      },
    },
  };
}
