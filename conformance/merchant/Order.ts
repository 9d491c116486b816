/** What has become of an order at the network. */
export type OrderState =
  /** The network knows nothing of it. */
  | 'absent'
  /** The payer has a code, and has not entered it. */
  | 'applied'
  /** It was asked for, and the payer has not paid. */
  | 'pending'
  | 'paid'
  | 'failed';

/** An order that a merchant is asked to pay. */
export interface Order {
  readonly no_order: string;
  /** Yuan with two decimals. */
  readonly money_order: string;
}
