import type { Message } from '../../codec/createMessage.js';
import { TallystickError } from '../../codec/TallystickError.js';
import { BodyTooLargeError } from '../../http/boundedBody.js';
import { type Network, networkEnvelopes } from '../../http/networkEnvelope.js';
import { isObject } from '../../table/JsonObject.js';
import type { NoticesContext } from './createNotices.js';
import { NotNearbyError } from './nearbyFetch.js';
import { schedules } from './schedules.js';

/** What a member said to a notice. */
export interface Acknowledgement {
  /** The code of its answer, such as `0000`. */
  readonly code?: string;
  /** Why it acknowledged nothing, without a value of its answer; undefined where it did. */
  readonly reason?: string;
}

/** An answer of a member. */
export interface NoticeAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** Judges the answer to a notice: LianLian takes a plain one, UnionPay a signed one. */
export async function acknowledgement(
  { options, services, clock }: NoticesContext,
  message: Message,
  answer: NoticeAnswer,
  path: string,
): Promise<Acknowledgement> {
  const envelope = networkEnvelopes[message.network as Network];
  if (answer.status === 404) return { reason: 'HTTP status 404; is your receiver mounted at this path?' };
  const wrongStatus = answer.status === 200 ? undefined : { reason: `HTTP status ${answer.status}` };
  if (envelope.acknowledgement !== undefined) {
    if (wrongStatus) return wrongStatus;
    const value: unknown = JSON.parse(Buffer.from(answer.body).toString());
    return byCode(isObject(value) ? envelope.codeOf(value) : undefined, envelope.success);
  }
  const response = services
    .find(({ name }) => name === message.interface)
    ?.messages.find(({ direction }) => direction === 'response');
  if (response === undefined) return wrongStatus ?? {};
  const settings = { keys: options.keys, clock: clock.now, replayGuard: { claim: () => true } };
  const { value } = await envelope.open(response, answer, path, undefined, settings);
  return byCode(envelope.codeOf(value), envelope.success);
}

/** Why an answer did not come, or could not be read. */
export function unacknowledged(error: unknown, network: Network, signal: AbortSignal): Acknowledgement {
  if (signal.aborted) return { reason: `no answer within ${schedules[network].within / 1_000} s` };
  if (error instanceof NotNearbyError) return { reason: error.message };
  if (error instanceof SyntaxError) return { reason: 'the answer is not JSON' };
  if (error instanceof BodyTooLargeError) return { reason: 'the answer is too long' };
  if (error instanceof TallystickError) {
    return { reason: `the answer is not accepted: ${error.violations[0]?.message ?? error.message}` };
  }
  const { code } = ((error as Error).cause ?? error) as NodeJS.ErrnoException;
  return { reason: /^E[A-Z]+$/.test(code ?? '') ? `no connection (${code})` : 'no connection' };
}

/** A code is shown where it has the form of one, because a member may send anything. */
function byCode(code: string | undefined, success: string): Acknowledgement {
  if (code === success) return { code };
  if (code === undefined) return { reason: 'the answer has no code' };
  return /^\w{1,8}$/.test(code)
    ? { code, reason: `the answer has the code ${code}, not ${success}` }
    : { reason: `the answer has another code than ${success}` };
}
