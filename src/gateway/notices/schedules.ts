import type { Message } from '../../codec/createMessage.js';
import type { Network } from '../../http/networkEnvelope.js';

/** When a notice is sent again that was not acknowledged. */
export interface Schedule {
  /** Minutes between one sending and the next; when they are used up, it is given up. */
  readonly minutes: readonly number[];
  /** How long an answer may take, in milliseconds. */
  readonly within: number;
}

/** As published: UnionPay's notice of a payment five times more at growing distances, LianLian's every two minutes, thirty times more at most. */
export const schedules: Readonly<Record<Network, Schedule>> = {
  unionpay: { minutes: [1, 2, 4, 8, 16], within: 60_000 },
  lianlian: { minutes: Array.from({ length: 30 }, () => 2), within: 5_000 },
};

/** What UnionPay names as sent again, without a table: whether it is called a request is up to the table of a user. */
const SENT_AGAIN = 'PAYMENT_RESULT_NOTICE';

/** In how many minutes a message is sent again after so many attempts; undefined where nothing is published of it. */
export function minutesUntilNext(
  { network, interface: name, direction }: Message,
  attempts: number,
): number | undefined {
  const isNotice = direction === 'notification' || name === SENT_AGAIN;
  return isNotice ? schedules[network as Network].minutes[attempts] : undefined;
}
