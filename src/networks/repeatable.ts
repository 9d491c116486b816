// Generated from spec/ by `npm run generate`. Do not edit.

/** Requests that move no money and have no query, by network and interface: each may be sent again. */
export const repeatable: ReadonlySet<string> = new Set([
  "lianlian/AGGREGATE_RESULT_QUERY",
  "lianlian/BALANCE_QUERY",
  "lianlian/CARD_BIND_QUERY",
  "lianlian/CARD_BIN_QUERY",
  "lianlian/EASYPAY_PREAUTH_QUERY",
  "lianlian/EASYPAY_RESULT_QUERY",
  "lianlian/EXCHANGE_RESULT_QUERY",
  "lianlian/INSTANT_PAYMENT_RESULT_QUERY",
  "lianlian/MPAY_CARD_BIND_APPLY",
  "lianlian/MPAY_CARD_BIND_VERIFY",
  "lianlian/MPAY_RESULT_QUERY",
  "lianlian/REFUND_RESULT_QUERY",
  "unionpay/CHANNEL_LOGIN_INFO",
  "unionpay/ID_CARD_PHOTO_VERIFICATION",
  "unionpay/MOBILE_NUMBER_VERIFICATION",
]);
