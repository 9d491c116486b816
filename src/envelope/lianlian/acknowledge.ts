import type { Sealed } from '../Http.js';

/** The members of {@link acknowledge}, as the documents print them. */
export const ACKNOWLEDGEMENT = { ret_code: '0000', ret_msg: 'ok' } as const;

/** The answer to a notification. */
export interface Acknowledgement extends Sealed {
  /** The HTTP status. */
  readonly status: 200;
}

/**
 * The answer that tells LianLian that a notification has arrived. Send it within 5 seconds, once the notification is
 * opened and kept: after any other answer it is sent again, every 2 minutes, 30 times at most.
 *
 * @returns status, headers and the exact body
 * @example
 * ```ts
 * import { lianlian } from 'tallystick/envelope';
 *
 * const { status, body } = lianlian.acknowledge();
 * console.log(status, Buffer.from(body).toString()); // 200 {"ret_code":"0000","ret_msg":"ok"}
 * ```
 */
export function acknowledge(): Acknowledgement {
  return {
    status: 200,
    headers: { 'Content-Type': 'application/json;charset=utf-8' },
    body: Buffer.from(JSON.stringify(ACKNOWLEDGEMENT)),
  };
}
