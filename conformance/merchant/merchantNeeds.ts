/** What gives the features of a merchant. */
export const merchantNeeds = {
  observe: 'Give --observe URL, where the merchant answers {"count": N}: how many notices it acted on.',
  restart:
    'Put the command of the merchant after --, and name its books as observe in its first line: the suite kills it and starts it again.',
  pay: 'A merchant that pays names in its first line, as pay, where it takes orders, and as observe its books.',
  verify:
    'A merchant that pays by MPAY names in its first line, as apply and verify, where it takes orders and codes, and as observe its books.',
} as const;
