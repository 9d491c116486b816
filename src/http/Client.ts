import type { Message } from '../codec/createMessage.js';
import type { Opened } from '../envelope/Http.js';
import type { CallOptions } from './CallOptions.js';

/**
 * An interface to call: the message objects of its request and its response.
 *
 * @typeParam Input what its request is made from
 * @typeParam Answer the plain form of its response
 */
export interface Callable<Input, Answer> {
  /** What is sent. */
  readonly request: Message<unknown, unknown, Input>;
  /** What is answered. */
  readonly response: Message<Answer>;
}

/** Calls a network. */
export interface Client {
  /**
   * Calls an interface once: validates, seals, sends, opens and validates the answer. Nothing is ever sent
   * twice, and no redirect is followed.
   *
   * @param called the interface, such as `mobileNumberVerification`
   * @param value its request in plain form
   * @param options the path, and what is different for this call
   * @typeParam Input what the request is made from
   * @typeParam Answer the plain form of the response
   * @returns the answer, which is authentic and says success, and its notes
   * @throws {@link NotSentError} `not-sent`: nothing left this machine
   * @throws {@link RefusedError} `refused`: the gateway declined, without a signature
   * @throws {@link FailedError} `failed`: an authentic answer says no
   * @throws {@link UnknownOutcomeError} `outcome-unknown`: it was sent, and no authentic answer says yes or no
   * @throws TypeError for an option that is unknown, wrong or missing, and for an interface of another network
   */
  call<Input, Answer>(
    called: Callable<Input, Answer>,
    value: Input,
    options: CallOptions,
  ): Promise<Opened<Answer>>;
}
