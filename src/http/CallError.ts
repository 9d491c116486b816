import { adviceOn } from '../catalogue/returnCode.js';
import type { Violation } from '../codec/Violation.js';
import type { Diagnosis } from '../diagnose/Finding.js';
import { WRONG_CLOCK } from '../diagnose/notChecked.js';
import type { ReturnCode } from '../networks/Publication.js';

/** How a call ended that gave no value. */
export type CallErrorCode = 'not-sent' | 'refused' | 'failed' | 'outcome-unknown';

/** What every error of a call knows. */
export interface CallFacts {
  /** The interface that was called, such as `MPAY_VERIFY`. */
  readonly interface: string;
  /** The error behind it. */
  readonly cause?: unknown;
  /** The HTTP status of what came, where anything came. */
  readonly status?: number | undefined;
  /** The interface that tells the outcome, such as `MPAY_RESULT_QUERY`, where one is known. */
  readonly query?: string | undefined;
  /** What the code of the answer means, where it is published. */
  readonly returnCode?: ReturnCode | undefined;
  /** What was asked about, where the call itself is a query: such a call changes nothing. */
  readonly asksAbout?: 'order' | 'refund' | 'record' | undefined;
  /** Whether the request moves no money and no query tells its outcome; unknown of an interface that you define. */
  readonly repeatable?: boolean | undefined;
}

/**
 * A call without a result. Its class, one of four, decides what the caller may do next. After {@link NotSentError}
 * nothing was done. A {@link RefusedError} is not signed and proves nothing: where money moves, query first with the
 * same order number, then correct and send. After {@link FailedError} the network said no. After
 * {@link UnknownOutcomeError} nobody knows yet. None shows a value of a message.
 *
 * @example
 * ```ts
 * import { CallError, FailedError, NotSentError, RefusedError, UnknownOutcomeError } from 'tallystick/http';
 *
 * // What a caller may do after a call that gave no value.
 * function next(error: unknown): string {
 *   if (error instanceof NotSentError) return 'nothing was sent: correct it and call again';
 *   if (error instanceof RefusedError) return 'where money moves, query first; then correct what the diagnosis names';
 *   if (error instanceof FailedError) return error.returnCode?.action ?? 'query';
 *   if (error instanceof UnknownOutcomeError) return 'query before you call again';
 *   throw error;
 * }
 * const error: CallError = new NotSentError('a key is missing', { interface: 'MPAY_VERIFY' });
 * console.log(next(error)); // nothing was sent: correct it and call again
 * ```
 */
export class CallError extends Error {
  /** Tells the error from others, also where two copies of the package are loaded. */
  override readonly name: string = 'CallError';
  /** Stable; tells the four apart, also where two copies of the package are loaded. */
  readonly code: CallErrorCode;
  /** The interface that was called, such as `MPAY_VERIFY`. */
  readonly interface: string;

  /**
   * For the four classes that extend it.
   *
   * @param code which of the four it is
   * @param message what happened, in one sentence without a value
   * @param facts the interface, and the error behind it
   */
  protected constructor(code: CallErrorCode, message: string, facts: CallFacts) {
    const { interface: called, cause } = facts;
    super(`${called}: ${message}`, cause === undefined ? {} : { cause });
    this.code = code;
    this.interface = called;
  }
}

/**
 * Nothing left this machine: the value is invalid, a key is missing, or there was no connection. Its `code` is
 * `not-sent`.
 *
 * @example
 * ```ts
 * import { NotSentError } from 'tallystick/http';
 *
 * const error = new NotSentError('there is no connection', { interface: 'MPAY_VERIFY' });
 * console.log(error.code, error.violations.length); // not-sent 0
 * ```
 */
export class NotSentError extends CallError {
  /** Tells the error from others, also where two copies of the package are loaded. */
  override readonly name = 'NotSentError';
  /**
   * What is wrong with the value; empty where something else kept it from being sent, such as a key or the clock, which
   * the message and `cause` name.
   */
  readonly violations: readonly Violation[];

  /**
   * For code that implements its own client.
   *
   * @param message what kept it from being sent
   * @param facts the interface, and the error behind it
   * @param violations what is wrong with the value
   */
  constructor(message: string, facts: CallFacts, violations: readonly Violation[] = []) {
    super('not-sent', message, facts);
    this.violations = violations;
  }
}

/**
 * The gateway declined the call. The answer is not signed, so it proves nothing, not even that nothing was done: where
 * money moves, query first with the same order number, then correct and send. `diagnosis` tells what can be proven of
 * our own request. Its `code` is `refused`.
 *
 * @example
 * ```ts
 * import { RefusedError } from 'tallystick/http';
 *
 * const sound = { network: 'unionpay', healthy: true, findings: [], checked: [] } as const;
 * console.log(new RefusedError({ interface: 'MPAY_VERIFY' }, 401, 'E0', sound).responseCode); // E0
 * ```
 */
export class RefusedError extends CallError {
  /** Tells the error from others, also where two copies of the package are loaded. */
  override readonly name = 'RefusedError';
  /** The HTTP status. */
  readonly status: number;
  /** What the answer claims, such as `E0`; empty where it claims none. */
  readonly responseCode: string;
  /**
   * The interface that tells the outcome, as in {@link UnknownOutcomeError}; undefined where there is none, as for a
   * query itself.
   */
  readonly query: string | undefined;
  /** What the claimed code means and what to do; undefined where it is not published. */
  readonly returnCode: ReturnCode | undefined;
  /** What is wrong with the request that was sent, where that can be found out. */
  readonly diagnosis: Diagnosis;

  /**
   * For code that implements its own client.
   *
   * @param facts the interface, the error behind it, the query and the code
   * @param status the HTTP status
   * @param responseCode what the answer claims
   * @param diagnosis of the request that was sent
   */
  constructor(facts: CallFacts, status: number, responseCode: string, diagnosis: Diagnosis) {
    super('refused', refusalOf(facts, status, responseCode, diagnosis), facts);
    this.status = status;
    this.responseCode = responseCode;
    this.query = facts.query;
    this.returnCode = facts.returnCode;
    this.diagnosis = diagnosis;
  }
}

/**
 * An authentic answer says no. Its `code` is `failed`.
 *
 * @typeParam Value the plain form of the answer
 * @example
 * ```ts
 * import { returnCode } from 'tallystick/catalogue';
 * import { FailedError } from 'tallystick/http';
 *
 * const known = returnCode('lianlian', '1900');
 * const error = new FailedError({ interface: 'MPAY_VERIFY' }, '1900', known, { ret_code: '1900' });
 * console.log(error.returnCode?.action); // payer
 * ```
 */
export class FailedError<Value = unknown> extends CallError {
  /** Tells the error from others, also where two copies of the package are loaded. */
  override readonly name = 'FailedError';
  /** The code of the answer. */
  readonly responseCode: string;
  /** What the code means and what to do; undefined where the code is not published, as all of UnionPay but 00 and E0. */
  readonly returnCode: ReturnCode | undefined;
  /** The answer; it may hold personal data, so a log of the error does not show it. */
  declare readonly value: Value;

  /**
   * For code that implements its own client.
   *
   * @param facts the interface, and the query
   * @param responseCode the code of the answer
   * @param returnCode what the network publishes about the code
   * @param value the answer
   */
  constructor(facts: CallFacts, responseCode: string, returnCode: ReturnCode | undefined, value: Value) {
    const action = returnCode?.action ?? 'query';
    const meaning = returnCode ? `: ${returnCode.meaning}` : ', a code without a published meaning.';
    const sentences = [
      `the network answers ${responseCode}${meaning}`,
      detailOf(value),
      action === 'query' ? afterNo(facts) : adviceOn(action),
    ];
    super('failed', sentences.filter((sentence) => sentence !== '').join(' '), facts);
    this.responseCode = responseCode;
    this.returnCode = returnCode;
    Object.defineProperty(this, 'value', { value, enumerable: false });
  }
}

/**
 * The request was sent, and no authentic answer came that says yes or no: the network may have carried it out. Where
 * `query` names an interface, query with the same order number before you send anything again. Where it names none and
 * doing it twice costs you something, ask the network. Its `code` is `outcome-unknown`.
 *
 * @example
 * ```ts
 * import { UnknownOutcomeError } from 'tallystick/http';
 *
 * const facts = { interface: 'MPAY_VERIFY', query: 'MPAY_RESULT_QUERY' };
 * console.log(new UnknownOutcomeError('no answer came in time.', facts).query); // MPAY_RESULT_QUERY
 * ```
 */
export class UnknownOutcomeError extends CallError {
  /** Tells the error from others, also where two copies of the package are loaded. */
  override readonly name = 'UnknownOutcomeError';
  /** The HTTP status of what came, where anything came. */
  readonly status: number | undefined;
  /**
   * The interface that tells the outcome, such as `MPAY_RESULT_QUERY`: the option `query` of the call, otherwise that of
   * the published flow. Undefined where there is none, as in the interfaces of UnionPay, or more than one.
   */
  readonly query: string | undefined;
  /** What the code of the answer means, where it is one such as 1003: accepted, and still in process. */
  readonly returnCode: ReturnCode | undefined;

  /**
   * For code that implements its own client.
   *
   * @param message what came in place of an authentic answer
   * @param facts the interface, the error behind it, the status, the query and the code
   */
  constructor(message: string, facts: CallFacts) {
    const { status, query, returnCode, asksAbout } = facts;
    const carriedOut = asksAbout ? '' : ' The network may have carried the request out.';
    super('outcome-unknown', `${message}${carriedOut} ${findOut(facts)}`, facts);
    this.status = status;
    this.query = query;
    this.returnCode = returnCode;
  }
}

/** Where the answer says more than its code; the text itself may hold personal data. */
function detailOf(value: unknown): string {
  const { msgResponse } = (value ?? {}) as { readonly msgResponse?: { readonly errorDetail?: unknown } };
  return msgResponse?.errorDetail === undefined
    ? ''
    : '`error.value.msgResponse.errorDetail` says more, and may hold personal data.';
}

/** What comes after a code that leaves the outcome open. */
function afterNo(facts: CallFacts): string {
  if (facts.asksAbout) return findOut(facts);
  const carriedOut = 'The code does not say whether the request was carried out.';
  return facts.repeatable ? carriedOut : `${carriedOut} ${findOut(facts)}`;
}

/** The code with which LianLian says that it has no such record. */
const NO_SUCH_RECORD = '8901';

/** What must not be done twice on the word of an answer that nobody signs. */
const REPEATED = { order: 'pay', refund: 'refund', record: 'send it' } as const;

/** What an unsigned answer says, what can be proven of the request, and what comes next. */
function refusalOf(facts: CallFacts, status: number, code: string, diagnosis: Diagnosis): string {
  const { returnCode, asksAbout } = facts;
  if (asksAbout && code === NO_SUCH_RECORD)
    return `the network says that it has no such ${asksAbout} (${code}). Nothing signs this answer: ask again later, and the network itself before you ${REPEATED[asksAbout]} again.`;
  const claimed = code
    ? ` and the code ${code}${returnCode ? `: ${returnCode.meaning}` : '.'}`
    : ' and without a code. Whether a gateway is there: check the base URL and the path.';
  const sentences = [
    `the gateway declined the call with HTTP ${status}${claimed}`,
    explained(diagnosis, returnCode, isElsewhere(status, code)),
    facts.repeatable && !asksAbout ? '' : 'Nothing signs this answer, so it proves nothing.',
    findOut(facts, isToCorrect(returnCode)),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** Whether the address is what comes into question, not the request. */
function isElsewhere(status: number, code: string): boolean {
  return status === 404 && code === '';
}

/** Whether the same request would be declined again, as far as the code says. */
function isToCorrect(returnCode: ReturnCode | undefined): boolean {
  return returnCode === undefined || returnCode.action === 'correct';
}

/** What is found in the request, or what is left where nothing is and the code asks for a correction. */
function explained(
  { network, findings: [found], notChecked = [] }: Diagnosis,
  returnCode: ReturnCode | undefined,
  isElsewhere: boolean,
): string {
  if (found) return `${found.certainty === 'likely' ? 'Likely: ' : ''}${found.title}. ${found.fix}`;
  if (isElsewhere || !isToCorrect(returnCode)) return '';
  const clock = notChecked.find((item) => item.startsWith(WRONG_CLOCK));
  const request =
    clock === undefined
      ? 'The request'
      : `Likely: ${clock.replace(WRONG_CLOCK, 'your clock is ')}. Apart from it, the request`;
  return `${request} shows no fault from here: capture it as it is sent, and run \`tallystick diagnose\` on it${TOLD_BY_OTHERS[network]}.`;
}

/** What this side took from its own settings, so that only others can say what it must be. */
const TOLD_BY_OTHERS = {
  unionpay:
    ' with `--app-id` and `--request-path` as the network gave them to you, and `--at` by another clock',
  lianlian: ' with `--at` by another clock',
  unknown: '',
} as const;

/** What comes before sending again. */
function findOut({ query, asksAbout, repeatable }: CallFacts, isToCorrect = false): string {
  if (asksAbout) return 'A query changes nothing: ask again.';
  if (repeatable)
    return `It moves no money: ${isToCorrect ? 'once corrected, ' : ''}send it again, with a new number where it has one.`;
  return query
    ? `Query it with ${query} before you send it again.`
    : 'Where doing it twice costs you something, find out its outcome from the network before you send it again.';
}
