import { TallystickError } from '../codec/TallystickError.js';

/**
 * A gateway declined the call and did not sign its answer: UnionPay International with HTTP 401 and the
 * code E0, LianLian with any `ret_code` but 0000. Nobody vouches for its content, so it is an error and never a
 * value. Its `code` is `gateway-refused`.
 *
 * @example
 * ```ts
 * import { createTestKeys, GatewayRefusal, unionpay } from 'tallystick/envelope';
 * import { mobileNumberVerification } from 'tallystick/unionpay';
 *
 * const { member } = await createTestKeys();
 * const received = { status: 401, headers: {}, body: '{"responseCode":"E0"}' };
 * try {
 *   await unionpay.open(mobileNumberVerification.response, received, { keys: member.ring, requestPath: '/v1/verify' });
 * } catch (error) {
 *   console.log(error instanceof GatewayRefusal && error.status); // 401
 * }
 * ```
 */
export class GatewayRefusal extends TallystickError {
  /** Never: such an answer has no signature. */
  readonly authenticated = false;
  /** The HTTP status, where it was given. */
  readonly status: number | undefined;
  /** What the answer claims, such as `E0` or `1001`; at most 8 characters. */
  readonly responseCode: string;

  /**
   * For code that opens the messages of your own network.
   *
   * @param responseCode what the answer claims; left out where it is not a code
   * @param status the HTTP status, where it is known
   * @param reference where the rule is published
   */
  constructor(responseCode: string, status: number | undefined, reference: string) {
    // Codes have 2 to 4 characters; what could be the number of a card or a person is left out.
    const claimed = /^[A-Za-z0-9]{1,8}$/.test(responseCode) ? responseCode : '';
    super('gateway-refused', [
      {
        code: 'gateway-refused',
        path: '',
        rule: 'gateway',
        field: '',
        message: messageOf(claimed, status),
        reference,
      },
    ]);
    this.responseCode = claimed;
    this.status = status;
  }
}

/** Without a code, the answer may come from what is in front of the gateway. */
function messageOf(code: string, status: number | undefined): string {
  if (code !== '') {
    return `The gateway declined the call with the code ${code}; nothing signs this answer. Diagnose the request that was sent.`;
  }
  const told = status === undefined ? '' : ` with HTTP ${status}`;
  return `The gateway, or a proxy in front of it, declined the call${told} and without a code; nothing signs this answer. Diagnose the answer, and the request that was sent.`;
}
