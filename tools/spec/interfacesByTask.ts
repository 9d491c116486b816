/** What somebody wants to do, and the interfaces for it in the order of their calls. */
export interface Task {
  /** As the end of the sentence "I want to …". */
  readonly task: string;
  readonly interfaces: readonly string[];
  /** What decides between this task and another one, or what to know before. */
  readonly note?: string;
}

/** Tasks by area, in the order of the page. */
export const interfacesByTask: Readonly<Record<string, readonly Task[]>> = {
  'Take a payment': [
    {
      task: 'take a card payment on my own pages',
      interfaces: ['MPAY_APPLY', 'MPAY_VERIFY', 'MPAY_NOTIFICATION'],
      note: 'You see the number of the card: the request is encrypted as a whole. A bound card is paid with its no_agree.',
    },
    {
      task: 'take a card payment or pre-authorize one on my own pages',
      interfaces: ['EASYPAY_APPLY', 'EASYPAY_VERIFY', 'EASYPAY_NOTIFICATION'],
    },
    {
      task: 'take a card payment of an order in another currency',
      interfaces: ['EXCHANGE_APPLY', 'EXCHANGE_VERIFY', 'EXCHANGE_NOTIFICATION'],
      note: 'The payer pays in CNY.',
    },
    {
      task: 'take a card payment on a page of LianLian, on a computer',
      interfaces: ['EASYPAY_WEB_REDIRECT', 'EASYPAY_NOTIFICATION'],
      note: 'You see no card.',
    },
    {
      task: 'take a card payment on a page of LianLian, on a telephone',
      interfaces: ['EASYPAY_H5_REDIRECT', 'EASYPAY_NOTIFICATION'],
      note: 'You see no card.',
    },
    {
      task: 'offer cards, online banking, Alipay and WeChat Pay on a page of LianLian',
      interfaces: ['AGGREGATE_WEB_REDIRECT', 'AGGREGATE_NOTIFICATION'],
      note: 'You see no card.',
    },
    {
      task: 'take WeChat Pay or Alipay on my own pages or in my application',
      interfaces: ['AGGREGATE_DIRECT', 'AGGREGATE_NOTIFICATION'],
    },
    {
      task: 'send the payer to the pages of a bank',
      interfaces: ['ONLINE_BANKING_REDIRECT', 'SYNC_NOTIFICATION', 'ONLINE_BANKING_NOTIFICATION'],
    },
    {
      task: 'create a payment on my server and be given a page for the payer',
      interfaces: ['UNIFIED_DIRECT', 'SYNC_NOTIFICATION', 'AGGREGATE_NOTIFICATION'],
      note: 'Cards and online banking, on the web and on telephones.',
    },
  ],
  'Know the result of a payment': [
    {
      task: 'ask for the result of a payment by MPAY',
      interfaces: ['MPAY_RESULT_QUERY'],
      note: 'Ask where no notification came, and before you send an order again.',
    },
    {
      task: 'capture or give up what was pre-authorized, and ask for its state',
      interfaces: ['EASYPAY_PREAUTH_COMPLETE', 'EASYPAY_PREAUTH_CANCEL', 'EASYPAY_PREAUTH_QUERY'],
    },
    {
      task: 'ask for the result of a payment by Easypay',
      interfaces: ['EASYPAY_RESULT_QUERY'],
    },
    {
      task: 'ask for the result of a payment with exchange',
      interfaces: ['EXCHANGE_RESULT_QUERY'],
    },
    {
      task: 'ask for the result of an aggregate or an online banking payment',
      interfaces: ['AGGREGATE_RESULT_QUERY'],
    },
    {
      task: 'ask for the result of a unified payment',
      interfaces: ['AGGREGATE_RESULT_QUERY'],
      note: 'No page names the query of UNIFIED_DIRECT. Its notification is that of aggregate payments, so this is the likely one: ask LianLian.',
    },
    {
      task: 'show the result to a payer who comes back',
      interfaces: ['SYNC_NOTIFICATION', 'AGGREGATE_WEB_REDIRECT'],
      note: 'Deliver by the notification that your server gets: this one comes once, and not in every case.',
    },
  ],
  'Keep a card': [
    {
      task: 'bind a card for MPAY',
      interfaces: ['MPAY_CARD_BIND_APPLY', 'MPAY_CARD_BIND_VERIFY'],
    },
    {
      task: 'bind a card without a payment',
      interfaces: ['CARD_BIND_APPLY', 'CARD_BIND_VERIFY'],
    },
    {
      task: 'list the bound cards of a user',
      interfaces: ['CARD_BIND_QUERY'],
    },
    {
      task: 'unbind a card',
      interfaces: ['CARD_BIND_UNBIND'],
    },
    {
      task: 'know the bank and the kind of a card before a payment',
      interfaces: ['CARD_BIN_QUERY'],
    },
  ],
  'Pay back': [
    {
      task: 'pay back all or a part of a payment',
      interfaces: ['REFUND_APPLY', 'REFUND_NOTIFICATION'],
      note: 'Of payments of the last six months.',
    },
    {
      task: 'ask for the state of a refund',
      interfaces: ['REFUND_RESULT_QUERY'],
    },
  ],
  'Pay out': [
    {
      task: 'pay to a card or an account',
      interfaces: ['INSTANT_PAYMENT_APPLY', 'INSTANT_PAYMENT_NOTIFICATION'],
    },
    {
      task: 'confirm a payout that looks like a repetition, or whose name does not fit',
      interfaces: ['INSTANT_PAYMENT_CONFIRM'],
      note: 'Within 24 hours.',
    },
    {
      task: 'ask for the state of a payout',
      interfaces: ['INSTANT_PAYMENT_RESULT_QUERY'],
      note: 'Ask before you pay out again: a time-out does not say that nothing was paid.',
    },
    { task: 'know the balance of my account', interfaces: ['BALANCE_QUERY'] },
  ],
  'Verify a person': [
    {
      task: 'check that a mobile number belongs to a name and an ID number',
      interfaces: ['MOBILE_NUMBER_VERIFICATION'],
    },
    {
      task: 'check that a face belongs to a name and an ID number',
      interfaces: ['ID_CARD_PHOTO_VERIFICATION'],
    },
  ],
  'Open an industry service in a channel app': [
    { task: 'log a user of a channel app in to an industry service', interfaces: ['CHANNEL_LOGIN_INFO'] },
  ],
};
