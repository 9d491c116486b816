import type { Format } from '../format.js';

/** An amount of money from 0.01 to 100000000.00 (row money_order). */
export const amount: Format = {
  name: 'amount',
  expected: 'an amount from 0.01 to 100000000.00 with two decimals and no commas',
  shape: /^(?:0|[1-9][0-9]*)\.[0-9]{1,2}$/,
  range: /^(?:0\.(?:0[1-9]|[1-9][0-9]?)|[1-9][0-9]{0,7}\.[0-9]{1,2}|100000000\.00?)$/,
  strict: { pattern: /^[0-9]+\.[0-9]{2}$/, erratum: 'money-order-decimals' },
  same: (left, right) => Number(left) === Number(right),
};

/** An amount like that of which a sample leaves out the decimals (row money_order of a pre-authorization). */
export const wholeAmount: Format = {
  name: 'whole-amount',
  expected: 'an amount from 0.01 to 100000000.00 with two decimals and no commas',
  shape: /^(?:0|[1-9][0-9]*)(?:\.[0-9]{1,2})?$/,
  range: /^(?:0\.(?:0[1-9]|[1-9][0-9]?)|[1-9][0-9]{0,7}(?:\.[0-9]{1,2})?|100000000(?:\.00?)?)$/,
  strict: { pattern: /^[0-9]+\.[0-9]{2}$/, erratum: 'preauth-amount' },
  same: (left, right) => Number(left) === Number(right),
};
