import type { Violation } from '../codec/Violation.js';
import type { Diagnosis } from '../diagnose/Finding.js';
import type { ReturnCode } from '../networks/Publication.js';

/** How a call ended that gave no value. */
export type CallErrorCode = 'not-sent' | 'refused' | 'failed' | 'outcome-unknown';

interface CallErrorFacts {
  readonly interface: string;
  readonly cause?: unknown;
}

/**
 * A call that gave no value. Which of its four classes it is decides what the caller may do next: after
 * {@link NotSentError} and {@link RefusedError} nothing was done, after {@link FailedError} the network said no,
 * after {@link UnknownOutcomeError} nobody knows yet. None holds a value of a message.
 */
export class CallError extends Error {
  override readonly name: string = 'CallError';
  /** Stable; tells the four apart, also where two copies of the package are loaded. */
  readonly code: CallErrorCode;
  /** The interface that was called, such as `MPAY_VERIFY`. */
  readonly interface: string;

  protected constructor(code: CallErrorCode, message: string, { interface: called, cause }: CallErrorFacts) {
    super(`${called}: ${message}`, cause === undefined ? {} : { cause });
    this.code = code;
    this.interface = called;
  }
}

/** Nothing left this machine: the value is invalid, a key is missing, or there was no connection. */
export class NotSentError extends CallError {
  override readonly name = 'NotSentError';
  /** What is wrong with the value; empty where something else kept it from being sent. */
  readonly violations: readonly Violation[];

  constructor(message: string, facts: CallErrorFacts, violations: readonly Violation[] = []) {
    super('not-sent', message, facts);
    this.violations = violations;
  }
}

/**
 * The gateway declined the call. The answer is not signed, so it proves nothing; `diagnosis` tells what can be
 * proven of our own request.
 */
export class RefusedError extends CallError {
  override readonly name = 'RefusedError';
  /** The HTTP status. */
  readonly status: number;
  /** What the answer claims, such as `E0`; empty where it claims none. */
  readonly responseCode: string;
  /** What is wrong with the request that was sent, where that can be told. */
  readonly diagnosis: Diagnosis;

  constructor(facts: CallErrorFacts, status: number, responseCode: string, diagnosis: Diagnosis) {
    const found = diagnosis.findings[0];
    super(
      'refused',
      `the gateway declined the call with HTTP ${status}${responseCode && ` and the code ${responseCode}`}. ${
        found ? `${found.title}. ${found.fix}` : 'The request that was sent is sound.'
      }`,
      facts,
    );
    this.status = status;
    this.responseCode = responseCode;
    this.diagnosis = diagnosis;
  }
}

/**
 * An authentic answer says no.
 *
 * @typeParam Value the plain form of the answer
 */
export class FailedError<Value = unknown> extends CallError {
  override readonly name = 'FailedError';
  /** The code of the answer. */
  readonly responseCode: string;
  /** What the code means and what to do; not given where the network does not publish it. */
  readonly returnCode: ReturnCode | undefined;
  /** The answer; it may hold personal data, so it is no part of what a log of the error shows. */
  declare readonly value: Value;

  constructor(
    facts: CallErrorFacts,
    responseCode: string,
    returnCode: ReturnCode | undefined,
    advice: string,
    value: Value,
  ) {
    const meaning = returnCode ? `: ${returnCode.meaning}` : '.';
    super('failed', `the network answers ${responseCode}${meaning} ${advice}`, facts);
    this.responseCode = responseCode;
    this.returnCode = returnCode;
    Object.defineProperty(this, 'value', { value, enumerable: false });
  }
}

/**
 * The request was sent, and no authentic answer came: the network may have carried it out. Query before anything
 * is sent again.
 */
export class UnknownOutcomeError extends CallError {
  override readonly name = 'UnknownOutcomeError';
  /** The HTTP status of what came, where anything came. */
  readonly status: number | undefined;
  /** The interface to query the outcome with, where the network has one. */
  readonly query: string | undefined;

  constructor(
    message: string,
    facts: CallErrorFacts,
    { status, query }: { readonly status?: number | undefined; readonly query?: string | undefined } = {},
  ) {
    super(
      'outcome-unknown',
      `${message} The network may have carried the request out. ${
        query ? `Query it with ${query}` : 'Find out'
      } before you send it again.`,
      facts,
    );
    this.status = status;
    this.query = query;
  }
}
