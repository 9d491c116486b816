import type { KeyRing } from 'tallystick/envelope';
import { createReceiver, type Inbox } from 'tallystick/http';
import { mpayNotification } from 'tallystick/lianlian';
import { logRefused } from './logRefused.js';

/** What a payment is to the merchant. */
export interface Payment {
  /** The order, as the merchant numbers it. */
  readonly order: string;
  /** Yuan, as LianLian writes them. */
  readonly amount: string;
}

/**
 * What LianLian calls when a payer has paid; the services next to this file mount it.
 *
 * @param book writes a payment down, in one transaction with the key of its notice
 */
export function receivePayments(
  keys: KeyRing,
  inbox: Inbox,
  book: (payment: Payment, key: string) => void | Promise<void>,
): (request: Request) => Promise<Response> {
  return createReceiver({
    network: 'lianlian',
    keys,
    inbox,
    handlers: {
      '/notify': {
        request: mpayNotification.notification,
        handle: ({ no_order, money_order, result_pay }, { key }) =>
          result_pay === 'SUCCESS' ? book({ order: no_order, amount: money_order }, key) : undefined,
      },
    },
    onError: logRefused,
  });
}
