// Generated from spec/ by `npm run generate`. Do not edit.

/** The interface that tells the outcome of a request, by the network and the interface of the request. */
export const outcomeQueries: ReadonlyMap<string, string> = new Map([
  ["lianlian/AGGREGATE_DIRECT","AGGREGATE_RESULT_QUERY"],
  ["lianlian/AGGREGATE_WEB_REDIRECT","AGGREGATE_RESULT_QUERY"],
  ["lianlian/CARD_BIND_APPLY","CARD_BIND_QUERY"],
  ["lianlian/CARD_BIND_UNBIND","CARD_BIND_QUERY"],
  ["lianlian/CARD_BIND_VERIFY","CARD_BIND_QUERY"],
  ["lianlian/EASYPAY_PREAUTH_CANCEL","EASYPAY_PREAUTH_QUERY"],
  ["lianlian/EASYPAY_PREAUTH_COMPLETE","EASYPAY_PREAUTH_QUERY"],
  ["lianlian/EASYPAY_WEB_REDIRECT","EASYPAY_RESULT_QUERY"],
  ["lianlian/EXCHANGE_APPLY","EXCHANGE_RESULT_QUERY"],
  ["lianlian/EXCHANGE_VERIFY","EXCHANGE_RESULT_QUERY"],
  ["lianlian/INSTANT_PAYMENT_APPLY","INSTANT_PAYMENT_RESULT_QUERY"],
  ["lianlian/INSTANT_PAYMENT_CONFIRM","INSTANT_PAYMENT_RESULT_QUERY"],
  ["lianlian/MPAY_APPLY","MPAY_RESULT_QUERY"],
  ["lianlian/MPAY_VERIFY","MPAY_RESULT_QUERY"],
  ["lianlian/ONLINE_BANKING_REDIRECT","AGGREGATE_RESULT_QUERY"],
  ["lianlian/REFUND_APPLY","REFUND_RESULT_QUERY"],
]);
