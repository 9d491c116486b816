import type { Network } from '../../http/networkEnvelope.js';

/** When a notice is sent again that was not acknowledged. */
export interface Schedule {
  /** Minutes between one sending and the next; when they are used up, it is given up. */
  readonly minutes: readonly number[];
  /** How long an answer may take, in milliseconds. */
  readonly within: number;
}

/** As published: UnionPay's five times more at growing distances, LianLian's every two minutes, thirty times more at most. */
export const schedules: Readonly<Record<Network, Schedule>> = {
  unionpay: { minutes: [1, 2, 4, 8, 16], within: 60_000 },
  lianlian: { minutes: Array.from({ length: 30 }, () => 2), within: 5_000 },
};
