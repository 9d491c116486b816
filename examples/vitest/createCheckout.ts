import type { KeyRing } from 'tallystick/envelope';
import { type ClientOptions, createClient, createReceiver, type Inbox } from 'tallystick/http';
import { type MpayApplyRequestInput, mpayApply, mpayNotification, mpayVerify } from 'tallystick/lianlian';

/** What a checkout is made of. */
export interface CheckoutOptions extends Pick<ClientOptions, 'baseUrl' | 'fetch' | 'clock' | 'deadline'> {
  readonly keys: KeyRing;
  readonly inbox?: Inbox;
  /** Writes down that an order is paid, in one transaction with the key. */
  paid(order: string, key: string): void | Promise<void>;
}

/** A card payment through MPAY of LianLian: apply, verify, notification. */
export function createCheckout({ keys, inbox, paid, ...options }: CheckoutOptions) {
  const client = createClient({ network: 'lianlian', keys, ...options });
  const how = { path: '/v1/bankcardprepay', query: 'MPAY_RESULT_QUERY' };
  return {
    /** Has a code sent to the payer; gives the token that goes with it. */
    async apply(order: MpayApplyRequestInput): Promise<string> {
      const { value } = await client.call(mpayApply, order, how);
      return value.token ?? '';
    },
    /** Pays with the code that the payer got. */
    async verify(order: MpayApplyRequestInput, token: string, verify_code: string): Promise<void> {
      const { oid_partner, sign_type, no_order, money_order } = order;
      await client.call(
        mpayVerify,
        { oid_partner, sign_type, no_order, money_order, token, verify_code },
        how,
      );
    },
    /** Answers what LianLian calls. */
    receive: createReceiver({
      ...{ network: 'lianlian', keys, inbox },
      handlers: {
        '/notify': {
          request: mpayNotification.notification,
          handle: ({ no_order, result_pay }, { key }) =>
            result_pay === 'SUCCESS' ? paid(no_order, key) : undefined,
        },
      },
    }),
  };
}
