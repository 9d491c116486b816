import { TallystickError } from '../codec/TallystickError.js';

/**
 * A gateway declined the call and did not sign its answer: UnionPay International with HTTP 401 and the
 * code E0, LianLian with any `ret_code` but 0000. Nobody vouches for what it says, so it is an error
 * and never a value.
 */
export class GatewayRefusal extends TallystickError {
  /** Never: such an answer has no signature. */
  readonly authenticated = false;
  /** The HTTP status, where it was given. */
  readonly status: number | undefined;
  /** What the answer claims, such as `E0` or `1001`; at most 8 characters. */
  readonly responseCode: string;

  constructor(responseCode: string, status: number | undefined, reference: string) {
    // Codes have 2 to 4 characters; what could be the number of a card or a person is left out.
    const claimed = /^[A-Za-z0-9]{1,8}$/.test(responseCode) ? responseCode : '';
    super('gateway-refused', [
      {
        code: 'gateway-refused',
        path: '',
        rule: 'gateway',
        field: '',
        message: `The gateway declined the call${claimed && ` with the code ${claimed}`}; nothing signs this answer. Diagnose the request that was sent.`,
        reference,
      },
    ]);
    this.responseCode = claimed;
    this.status = status;
  }
}
